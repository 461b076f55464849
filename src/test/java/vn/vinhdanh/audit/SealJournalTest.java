package vn.vinhdanh.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealJournalTest {

    private final JournalWorld world = new JournalWorld();

    @AfterEach
    void leave() {
        world.close();
    }

    @Test
    void eachIssuerHasAChainByItsSubjects() {
        Stream.of("a-2026", "a-2026-000001", "a-2026-D1", "a-2026-L2", "a-2026-I7", "a", "b-2026-R3", "calendar",
                "nobody-1").forEach(world::write);

        assertThat(world.sealer.all()).isEqualTo(9);
        assertThat(world.sealer.all()).isZero();

        assertThat(world.verifier.all(List.of())).allMatch(ChainReport::whole)
                .extracting(report -> report.chain() + " " + report.length())
                .containsExactly("* 2", "a 6", "b 1");
    }

    @Test
    void whatIsCommittedLateIsSealedLate() throws Exception {
        try (Connection slow = world.connect()) {
            slow.createStatement().execute("INSERT INTO vinhdanh.journal (at, actor, subject, action) "
                    + "VALUES ('2026-11-20T01:00:00Z', 'lan', 'a-2026', 'SLOW')");
            world.write("a-2026");
            assertThat(world.sealer.all()).isEqualTo(1);
            slow.commit();
        }
        assertThat(world.sealer.all()).isEqualTo(1);
        assertThat(world.db.sql("SELECT journal_id FROM vinhdanh.journal_seal ORDER BY seq").query(Long.class).list())
                .containsExactly(2L, 1L);
        assertThat(world.faults("a")).isEmpty();
    }

    @Test
    void manySealersMakeOneChain() {
        world.write("a-2026-000001", 7_000);
        world.write("b-2026-000001", 500);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<Long>> sealers = Stream.generate(world::sealer).limit(4)
                    .map(sealer -> CompletableFuture.supplyAsync(sealer::all, nodes)).toList();
            world.write("a-2026-000002", 300);
            long sealed = sealers.stream().mapToLong(CompletableFuture::join).sum() + world.sealer.all();
            assertThat(sealed).isEqualTo(7_800);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(world.verifier.all(List.of())).allMatch(ChainReport::whole)
                .extracting(ChainReport::length).containsExactly(0L, 7_300L, 500L);
    }

    @Test
    void aSecondSealerThatSawTheSameHeadIsRefused() throws Exception {
        world.write("a-2026");
        world.sealer.all();
        assertThatThrownBy(() -> world.db.sql("INSERT INTO vinhdanh.journal_seal "
                + "SELECT issuer, seq, journal_id, hash FROM vinhdanh.journal_seal").update())
                .hasStackTraceContaining("journal_seal_pkey");
    }

    @Test
    void nothingWrittenCanBeTakenBackNotEvenByTheOwner() {
        world.write("a-2026");
        world.sealer.all();
        for (String table : List.of("journal", "journal_seal", "journal_head")) {
            for (String sql : List.of("UPDATE vinhdanh.%s SET issuer = 'b'", "DELETE FROM vinhdanh.%s",
                    "TRUNCATE vinhdanh.%s")) {
                assertThatThrownBy(() -> world.db.sql(sql.formatted(table)).update())
                        .hasStackTraceContaining("what is written in the journal stays");
            }
        }
        world.spoil("DELETE FROM vinhdanh.journal_seal");
        assertThat(world.db.sql("SELECT count(*) FROM vinhdanh.journal_seal").query(Integer.class).single())
                .as("without the trigger it would go").isZero();
    }
}
