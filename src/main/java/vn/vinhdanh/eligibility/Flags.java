package vn.vinhdanh.eligibility;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.eligibility.Finding.Result;

/** The flags of dossiers, kept as the rules stood on the day of submission. */
@Repository
public class Flags {

    static final String LEADER_WITHOUT_WORKERS = "LEADER_WITHOUT_WORKERS";
    static final String QUOTA_EXCEEDED = "QUOTA_EXCEEDED";

    private final JdbcClient db;

    Flags(JdbcClient db) {
        this.db = db;
    }

    /** As they hold now, by code. */
    public List<Flag> of(long nominationId) {
        return db.sql("SELECT code, clause, valid_from, valid_to, numbers FROM vinhdanh.shown_flag "
                        + "WHERE nomination_id = ? ORDER BY code")
                .param(nominationId).query(Flags::flag).list();
    }

    /** Those with this result, by code. */
    List<Flag> of(long nominationId, Result result) {
        return db.sql("SELECT code, clause, valid_from, valid_to, numbers FROM vinhdanh.nomination_flag "
                        + "WHERE nomination_id = ? AND result = ? ORDER BY code")
                .params(nominationId, result.name()).query(Flags::flag).list();
    }

    /** Keeps it, once. */
    void add(long nominationId, Result result, Flag flag) {
        db.sql("""
                INSERT INTO vinhdanh.nomination_flag
                    (nomination_id, code, result, clause, valid_from, valid_to, numbers)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(nominationId, flag.code(), result.name(), flag.clause(), flag.validFrom(), flag.validTo(),
                        flag.numbers().isEmpty() ? null : flag.numbers().toArray(Integer[]::new)).update();
    }

    private static Flag flag(ResultSet rs, int row) throws SQLException {
        Array numbers = rs.getArray("numbers");
        return new Flag(rs.getString("code"), rs.getString("clause"), rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                numbers == null ? List.of() : List.of((Integer[]) numbers.getArray()));
    }
}
