package vn.vinhdanh.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.calendar.Timestamptz;

/** Checks chains from their beginning, row by row, and says where each is broken first. */
@Component
public class VerifyJournal {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ROWS = 2_000;

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    VerifyJournal(DataSource dataSource, Clock clock, PlatformTransactionManager transactions) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(ROWS); // a chain is read through, never held
        this.db = JdbcClient.create(template);
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Every chain. */
    public List<ChainReport> all(Collection<Head> known) {
        return snapshot.execute(status -> chains().stream().map(chain -> check(chain, known)).toList());
    }

    /**
     * One chain.
     *
     * @param known heads that somebody outside has kept; those of other chains are left alone
     */
    public ChainReport of(String chain, Collection<Head> known) {
        return snapshot.execute(status -> check(chain, known));
    }

    /** Also those of which only a told head or an unsealed entry is left. */
    private List<String> chains() {
        return db.sql("""
                WITH RECURSIVE sealed AS (
                    (SELECT issuer FROM vinhdanh.journal_seal ORDER BY issuer LIMIT 1)
                    UNION ALL
                    SELECT (SELECT n.issuer FROM vinhdanh.journal_seal n WHERE n.issuer > s.issuer
                            ORDER BY n.issuer LIMIT 1) FROM sealed s WHERE s.issuer IS NOT NULL)
                SELECT issuer FROM sealed WHERE issuer IS NOT NULL
                UNION SELECT issuer FROM vinhdanh.journal_pending UNION SELECT issuer FROM vinhdanh.journal_head
                UNION SELECT code FROM vinhdanh.issuer UNION SELECT '*' ORDER BY 1""").query(String.class).list();
    }

    private ChainReport check(String chain, Collection<Head> known) {
        List<Fault> faults = new ArrayList<>();
        Head head = walk(chain, faults);
        unsealed(chain, faults);
        lostHeads(chain, known, faults);
        return new ChainReport(chain, head.seq(), head.seq() == 0 ? null : head, List.copyOf(faults));
    }

    /** @return the last seal up to which everything is whole */
    private Head walk(String chain, List<Fault> faults) {
        return db.sql("SELECT s.seq, s.hash, s.journal_id, coalesce(j.issuer, '*') AS chain, "
                + ChainedEntry.COLUMNS + """
                 FROM vinhdanh.journal_seal s LEFT JOIN vinhdanh.journal j ON j.id = s.journal_id
                WHERE s.issuer = ? ORDER BY s.seq""").param(chain).query((ResultSet rs) -> {
                    long seq = 0;
                    byte[] hash = ChainedEntry.NOTHING;
                    while (rs.next()) {
                        Fault.Kind wrong = wrong(rs, chain, seq + 1, hash);
                        if (wrong != null) {
                            faults.add(new Fault(chain, wrong, seq + 1, rs.getLong("journal_id")));
                            break;
                        }
                        seq++;
                        hash = rs.getBytes("hash");
                    }
                    return new Head(chain, seq, HexFormat.of().formatHex(hash));
                });
    }

    private static Fault.Kind wrong(ResultSet rs, String chain, long expected, byte[] before) throws SQLException {
        if (rs.getLong("seq") != expected) {
            return Fault.Kind.GAP;
        }
        if (rs.getString("actor") == null) {
            return Fault.Kind.MISSING;
        }
        byte[] hash = ChainedEntry.of(rs).hash(before, chain, expected);
        return chain.equals(rs.getString("chain")) && Arrays.equals(hash, rs.getBytes("hash")) ? null
                : Fault.Kind.CHANGED;
    }

    private void unsealed(String chain, List<Fault> faults) {
        db.sql("""
                SELECT j.id, p.id IS NOT NULL AS waits FROM vinhdanh.journal j
                LEFT JOIN vinhdanh.journal_seal s ON s.journal_id = j.id AND s.issuer = :chain
                LEFT JOIN vinhdanh.journal_pending p ON p.id = j.id AND p.issuer = :chain
                WHERE coalesce(j.issuer, '*') = :chain AND s.journal_id IS NULL
                    AND (p.id IS NULL OR j.at < :patience)
                ORDER BY p.id IS NOT NULL, j.id LIMIT 1""")
                .param("chain", chain).param("patience", Timestamptz.of(clock.instant().minus(PATIENCE)))
                .query((rs, n) -> new Fault(chain,
                        rs.getBoolean("waits") ? Fault.Kind.UNSEALED : Fault.Kind.INSERTED, 0, rs.getLong("id")))
                .optional().ifPresent(faults::add);
        db.sql("""
                SELECT p.id FROM vinhdanh.journal_pending p LEFT JOIN vinhdanh.journal j ON j.id = p.id
                WHERE p.issuer = ? AND j.id IS NULL ORDER BY p.id LIMIT 1""").param(chain).query(Long.class)
                .optional().ifPresent(id -> faults.add(new Fault(chain, Fault.Kind.GONE_UNSEALED, 0, id)));
    }

    private void lostHeads(String chain, Collection<Head> known, List<Fault> faults) {
        List<Head> told = new ArrayList<>(known.stream().filter(head -> head.chain().equals(chain)).toList());
        told.addAll(db.sql("""
                SELECT h.issuer AS chain, h.seq, encode(h.hash, 'hex') AS hash FROM vinhdanh.journal_head h
                LEFT JOIN vinhdanh.journal_seal s ON s.issuer = h.issuer AND s.seq = h.seq
                WHERE h.issuer = ? AND s.hash IS DISTINCT FROM h.hash ORDER BY h.day LIMIT 1""")
                .param(chain).query(Head.class).list());
        told.stream().filter(head -> !isThere(head)).findFirst()
                .ifPresent(head -> faults.add(new Fault(chain, Fault.Kind.HEAD_LOST, head.seq(), 0)));
    }

    private boolean isThere(Head head) {
        return db.sql("SELECT EXISTS (SELECT FROM vinhdanh.journal_seal WHERE issuer = ? AND seq = ? "
                + "AND hash = decode(?, 'hex'))").param(head.chain()).param(head.seq()).param(head.hash())
                .query(Boolean.class).single();
    }
}
