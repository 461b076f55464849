package vn.vinhdanh.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way of spoiling a chain is named. */
class VerifyJournalTest {

    private final JournalWorld world = new JournalWorld();

    @BeforeEach
    void aChainOfFive() {
        for (int i = 1; i <= 5; i++) {
            world.write("a-2026-00000" + i);
        }
        world.sealer.all();
        assertThat(world.faults("a")).isEmpty();
    }

    @AfterEach
    void leave() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE vinhdanh.journal SET actor = 'hoa' WHERE id = 3                              | CHANGED | 3 | 3
            UPDATE vinhdanh.journal SET at = at + interval '1 microsecond' WHERE id = 3         | CHANGED | 3 | 3
            UPDATE vinhdanh.journal SET subject = 'a-2026-000009' WHERE id = 3                  | CHANGED | 3 | 3
            UPDATE vinhdanh.journal SET action = 'HELD' WHERE id = 3                            | CHANGED | 3 | 3
            UPDATE vinhdanh.journal SET detail = '{}' WHERE id = 3                              | CHANGED | 3 | 3
            UPDATE vinhdanh.journal SET origin = NULL WHERE id = 3                              | CHANGED | 3 | 3
            UPDATE vinhdanh.journal SET origin = '' WHERE id = 3                                | CHANGED | 3 | 3
            UPDATE vinhdanh.journal SET issuer = 'b' WHERE id = 3                               | CHANGED | 3 | 3
            DELETE FROM vinhdanh.journal WHERE id = 3                                           | MISSING | 3 | 3
            DELETE FROM vinhdanh.journal_seal WHERE seq = 3                                     | GAP     | 3 | 4
            UPDATE vinhdanh.journal_seal SET journal_id = 6 - journal_id WHERE seq IN (2, 4)    | CHANGED | 2 | 4
            UPDATE vinhdanh.journal_seal SET hash = sha256('x') WHERE seq = 3                   | CHANGED | 3 | 3
            """)
    void theFirstBrokenLinkIsNamed(String sql, Fault.Kind kind, long seq, long entry) {
        world.spoil(sql);
        assertThat(world.faults("a").get(0)).isEqualTo(new Fault("a", kind, seq, entry));
        assertThat(world.verifier.of("a", List.of()).length()).isEqualTo(seq - 1);
    }

    @Test
    void anEntryThatCamePastTheSealerIsNamed() {
        world.spoil("ALTER TABLE vinhdanh.journal DISABLE TRIGGER entry_comes");
        long inserted = world.db.sql("INSERT INTO vinhdanh.journal (at, actor, subject, action, issuer) "
                + "VALUES ('2026-11-19T01:00:00Z', 'lan', 'a-2026', 'ENDORSED', 'a') RETURNING id")
                .query(Long.class).single();
        assertThat(world.faults("a")).containsExactly(new Fault("a", Fault.Kind.INSERTED, 0, inserted));
    }

    @Test
    void whatNobodySealsIsNamedAfterAMinute() {
        long entry = world.write("a-2026");
        assertThat(world.faults("a")).containsExactly(new Fault("a", Fault.Kind.UNSEALED, 0, entry));
        world.sealer.all();
        world.db.sql("INSERT INTO vinhdanh.journal (at, actor, subject, action) VALUES (?, 'lan', 'a-2026', 'NOW')")
                .param(java.sql.Timestamp.from(JournalWorld.NOW.minusSeconds(59))).update();
        assertThat(world.faults("a")).isEmpty();
    }

    @Test
    void whatWasTakenBeforeItsSealIsNamed() {
        long entry = world.write("a-2026");
        world.spoil("DELETE FROM vinhdanh.journal WHERE id = " + entry);
        world.sealer.all();
        assertThat(world.faults("a")).containsExactly(new Fault("a", Fault.Kind.GONE_UNSEALED, 0, entry));
        world.write("a-2026");
        assertThat(world.sealer.all()).as("the others go on").isEqualTo(1);
    }

    @Test
    void aTailCutOffIsNoticedByWhoKnowsAHead() {
        Head head = world.verifier.of("a", List.of()).head();
        world.spoil("DELETE FROM vinhdanh.journal WHERE id >= 4");
        world.spoil("DELETE FROM vinhdanh.journal_seal WHERE seq >= 4");
        assertThat(world.faults("a")).as("nothing inside the chain shows it").isEmpty();
        assertThat(world.faults("a", head)).containsExactly(new Fault("a", Fault.Kind.HEAD_LOST, 5, 0));
        assertThat(world.faults("b", head)).as("of another chain").isEmpty();
    }

    @Test
    void aChainWrittenAnewIsNoticedByWhoKnowsAHead() {
        Head head = world.verifier.of("a", List.of()).head();
        world.db.sql("INSERT INTO vinhdanh.journal_head SELECT issuer, '2026-11-20', seq, hash, '2026-11-20T01:00Z' "
                + "FROM vinhdanh.journal_seal WHERE seq = 5").update();
        assertThat(world.faults("a", head)).isEmpty();
        world.spoil("UPDATE vinhdanh.journal SET actor = 'hoa' WHERE id = 1");
        world.spoil("DELETE FROM vinhdanh.journal_seal");
        world.spoil("INSERT INTO vinhdanh.journal_pending SELECT id, issuer FROM vinhdanh.journal");
        world.sealer.all();
        assertThat(world.faults("a", head)).containsExactly(new Fault("a", Fault.Kind.HEAD_LOST, 5, 0));
        assertThat(world.faults("a")).as("the database's own note of it").hasSize(1);
    }
}
