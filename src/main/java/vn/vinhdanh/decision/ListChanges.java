package vn.vinhdanh.decision;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed the lines of a list, and when. */
@Repository
public class ListChanges {

    private static final int MOST = 20;

    private final JdbcClient db;

    ListChanges(JdbcClient db) {
        this.db = db;
    }

    /**
     * One act.
     *
     * @param value what the field was set to; null: taken back
     * @param lines how many lines it changed
     */
    public record Act(int revision, LineField field, String value, String reason, int lines, String changedBy,
                      Instant changedAt) {
    }

    /** The newest acts after this revision, newest first. */
    public List<Act> since(DecisionList list, int revision) {
        return db.sql("""
                SELECT revision, field, value, reason, lines, changed_by, changed_at FROM vinhdanh.list_change
                WHERE list_id = ? AND revision > ? ORDER BY revision DESC LIMIT ?""")
                .params(list.id(), revision, MOST).query(Act.class).list();
    }
}
