package vn.vinhdanh.duplicate;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.Timestamptz;

/** The decisions about pairs of dossiers; they are only ever added. */
@Repository
class Resolutions {

    private static final String SELECT = """
            SELECT nomination_id, other_id, decision, reason, sureness, taken_as, taken_by, taken_at
            FROM vinhdanh.duplicate_decision
            """;

    private final JdbcClient db;

    Resolutions(JdbcClient db) {
        this.db = db;
    }

    void add(Resolved resolved) {
        db.sql("""
                INSERT INTO vinhdanh.duplicate_decision (nomination_id, other_id, decision, reason, sureness, taken_as,
                    taken_by, taken_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(resolved.nominationId(), resolved.otherId(), resolved.decision().name(), resolved.reason(),
                        resolved.sureness().name(), resolved.takenAs().name(), resolved.takenBy(),
                        Timestamptz.of(resolved.takenAt())).update();
    }

    /** About the two, in whichever direction; oldest first. */
    List<Resolved> between(long one, long other) {
        return db.sql(SELECT + """
                WHERE least(nomination_id, other_id) = least(?::bigint, ?::bigint)
                  AND greatest(nomination_id, other_id) = greatest(?::bigint, ?::bigint) ORDER BY id""")
                .params(one, other, one, other).query(Resolved.class).list();
    }

    /** About this dossier and any other, in whichever direction; oldest first. */
    List<Resolved> of(long nominationId) {
        return db.sql(SELECT + "WHERE nomination_id = ? OR other_id = ? ORDER BY id")
                .params(nominationId, nominationId).query(Resolved.class).list();
    }
}
