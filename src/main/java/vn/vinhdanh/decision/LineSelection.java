package vn.vinhdanh.decision;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.refusal.Refusal;

/** The lines {@code l} that a change is for. */
record LineSelection(LineFilter filter, String[] codes, LineField undecided) {

    /** The lines on which this field says that. */
    static LineSelection saying(LineField field, String value) {
        return new LineSelection(new LineFilter(null, null, null, null, null, null, null,
                field == LineField.HOME_AFFAIRS_OPINION ? value : null,
                field == LineField.STEERING_COMMITTEE_OPINION ? value : null,
                field == LineField.OUTCOME ? value : null, null), null, null);
    }

    /** @throws Refusal invalid unless the lines are named in exactly one way */
    static LineSelection of(SetLines.Selection select, LineField field) {
        boolean all = select != null && Boolean.TRUE.equals(select.all());
        boolean codes = select != null && select.codes() != null;
        boolean undecided = select != null && Boolean.TRUE.equals(select.undecided());
        boolean filter = select != null && select.filter() != null;
        if ((all ? 1 : 0) + (codes ? 1 : 0) + (undecided ? 1 : 0) + (filter ? 1 : 0) != 1) {
            throw Refusal.invalid("select", "decision.select.one-way");
        }
        return new LineSelection(filter ? select.filter() : LineFilter.ALL,
                codes ? select.codes().toArray(String[]::new) : null, undecided ? field : null);
    }

    String from() {
        return " FROM vinhdanh.decision_line l" + filter.joins() + " WHERE " + filter.where()
                + (codes == null ? ""
                : " AND l.nomination_id IN (SELECT c.id FROM vinhdanh.nomination c WHERE c.code = ANY (:codes))")
                + (undecided == null ? "" : " AND l." + undecided.column() + " IS NULL");
    }

    /** Fields of a line that decide whether it is among the lines. */
    Set<LineField> fields() {
        return filter.fields();
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, long listId) {
        return filter.bind(sql, listId).param("codes", codes);
    }
}
