package vn.vinhdanh.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.vinhdanh.OwnDatabase;

/** A journal in a database of its own, which may be spoilt. The caller is the tables' owner. */
final class JournalWorld implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    final OwnDatabase database = new OwnDatabase();
    final JdbcClient db = database.jdbc();
    final SealJournal sealer = sealer();
    final VerifyJournal verifier =
            new VerifyJournal(database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC), transactions());

    JournalWorld() {
        db.sql("INSERT INTO vinhdanh.issuer (code, name, short_name, place) VALUES ('a', 'A', 'A', 'A'), "
                + "('b', 'B', 'B', 'B')").update();
        db.sql("INSERT INTO vinhdanh.movement (code, issuer, title, source) VALUES ('a-2026', 'a', 'A', 'test'), "
                + "('b-2026', 'b', 'B', 'test')").update();
    }

    /** Another node's. */
    SealJournal sealer() {
        return new SealJournal(db, transactions());
    }

    private DataSourceTransactionManager transactions() {
        return new DataSourceTransactionManager(database.dataSource());
    }

    /** An entry as the application of today writes it, an hour old. */
    long write(String subject) {
        return db.sql("""
                INSERT INTO vinhdanh.journal (at, actor, subject, action, detail, origin)
                VALUES ('2026-11-20T01:00:00.123456Z', 'lan', ?, 'REVIEWED', '{"z": 1.50, "a": "Đồng ý"}',
                    '10.0.0.7 api')
                RETURNING id""").param(subject).query(Long.class).single();
    }

    void write(String subject, int count) {
        db.sql("""
                INSERT INTO vinhdanh.journal (at, actor, subject, action)
                SELECT '2026-11-20T01:00:00Z', 'lan', ?, 'SUBMITTED' FROM generate_series(1, ?)""")
                .param(subject).param(count).update();
    }

    Connection connect() throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** What only the owner of the tables can do, and only on purpose. */
    void spoil(String sql) {
        for (String table : List.of("journal", "journal_seal", "journal_head")) {
            db.sql("ALTER TABLE vinhdanh." + table + " DISABLE TRIGGER append_only").update();
        }
        db.sql(sql).update();
    }

    List<Fault> faults(String chain, Head... known) {
        return verifier.of(chain, List.of(known)).faults();
    }

    @Override
    public void close() {
        database.close();
    }
}
