package vn.vinhdanh.decision;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.organization.CurrentCaller;

/** Changes lines in one statement, and keeps who did it, when, and what was there before. The list must be locked. */
@Repository
class ChangeLines {

    private static final String STALE_LINES = """
            SELECT n.code AS nomination_code, n.name AS nominee, l.position, f.field, earlier.value AS "from",
                   earlier.reason AS from_reason, f.value AS "to", f.reason AS to_reason, c.changed_by AS "by",
                   c.changed_at AS "at"
            FROM (SELECT l.*, %s AS seen_at%s AND %s ORDER BY l.position LIMIT :most) l
            JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            CROSS JOIN LATERAL (VALUES %s) f (field, revision, value, reason)
            JOIN vinhdanh.list_change c ON c.list_id = l.list_id AND c.revision = f.revision
            CROSS JOIN LATERAL (
                SELECT b.value, b.reason
                FROM vinhdanh.line_change b JOIN vinhdanh.list_change e USING (list_id, revision)
                WHERE b.list_id = l.list_id AND b.nomination_id = l.nomination_id AND b.revision > l.seen_at
                  AND e.field = f.field ORDER BY b.revision LIMIT 1) earlier
            WHERE f.revision > l.seen_at
            ORDER BY l.position, f.field""";

    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;

    ChangeLines(JdbcClient db, CurrentCaller callers, OfficeTime time) {
        this.db = db;
        this.callers = callers;
        this.time = time;
    }

    /**
     * @return how many lines have changed
     * @throws StaleChange where a line is another now than the caller saw, and is not to be left as it is
     */
    int apply(LineChange change) {
        if (!change.seen().saysNothing() && !change.seen().keepTheirs()) {
            refuseStale(change);
        }
        int revision = change.list().revision() + 1;
        // Lines are found again by their place in the table. Joined by number, fifty thousand of a new list, of which
        // the server keeps no statistics yet, were compared each with each.
        int changed = change.bind(db.sql("WITH changing AS MATERIALIZED (SELECT l.ctid AS place, l.nomination_id, l."
                        + change.field().column() + " AS value, l." + change.field().reasonColumn() + " AS reason"
                        + change.from() + (change.seen().keepTheirs() ? " AND NOT " + change.isStale() : "") + """
                        ), before AS (INSERT INTO vinhdanh.line_change (list_id, revision, nomination_id, value, reason)
                            SELECT :list, :next, nomination_id, value, reason FROM changing),
                        told AS (INSERT INTO vinhdanh.list_change (list_id, revision, field, value, reason, lines,
                                changed_by, changed_at)
                            SELECT :list, :next, :field, :value, :reason, count(*), :user, :now FROM changing
                            HAVING count(*) > 0),
                        counted AS (UPDATE vinhdanh.decision_list SET revision = :next
                            WHERE id = :list AND EXISTS (SELECT 1 FROM changing))
                        UPDATE vinhdanh.decision_line t SET\s""" + change.field().column() + " = :value, "
                        + change.field().reasonColumn() + " = :reason, " + change.field().revisionColumn()
                        + " = :next WHERE t.ctid = ANY (ARRAY(SELECT place FROM changing))"))
                .param("next", revision).param("field", change.field().name()).param("user", callers.get().user())
                .param("now", Timestamptz.of(time.now())).update();
        return changed;
    }

    private void refuseStale(LineChange change) {
        long count = change.bind(db.sql("SELECT count(*)" + change.from() + " AND " + change.isStale()))
                .query(Long.class).single();
        if (count > 0) {
            String fields = change.fields().stream().map(f -> "('%s', l.%s, l.%s, l.%s)".formatted(f.name(),
                    f.revisionColumn(), f.column(), f.reasonColumn())).collect(Collectors.joining(", "));
            throw new StaleChange(change.list().revision(), count, change.bind(db.sql(STALE_LINES.formatted(
                            change.seenAt(), change.from(), change.isStale(), fields)))
                    .param("most", StaleChange.MOST_TOLD).query(StaleChange.Changed.class).list());
        }
    }
}
