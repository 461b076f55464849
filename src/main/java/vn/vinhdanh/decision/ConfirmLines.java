package vn.vinhdanh.decision;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.duty.Duties;
import vn.vinhdanh.duty.LineBars;
import vn.vinhdanh.duty.Step;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/**
 * Sở Nội vụ that nominates its own people would appraise and endorse them by itself: that its leaders endorse such a
 * line counts only once a second person has confirmed it, another leader or, where there is none, the chairman's body.
 */
@Service
public class ConfirmLines {

    /** Over the line {@code l}: nominated by the unit that is the endorsing body itself, or works for it. */
    private static final String OWN = """
            EXISTS (SELECT FROM vinhdanh.nomination o JOIN vinhdanh.unit ou ON ou.id = o.unit_id
                JOIN vinhdanh.body ob ON ob.issuer = o.issuer AND ob.kind IN ('HOME_AFFAIRS', 'HOME_AFFAIRS_LEAD')
                    AND (ob.name = ou.name OR ob.standing_agency = ou.code) WHERE o.id = l.nomination_id)""";

    /** Lines {@code l} that wait for the second person. */
    static final String WAITING = "l.home_affairs_opinion = 'ENDORSE' AND l.outcome IS NULL AND " + OWN + """
             AND NOT EXISTS (SELECT FROM vinhdanh.line_confirmation k WHERE k.list_id = l.list_id
                AND k.nomination_id = l.nomination_id AND k.revision = l.home_affairs_revision)""";

    private final DecisionLists lists;
    private final Duties duties;
    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    ConfirmLines(DecisionLists lists, Duties duties, JdbcClient db, CurrentCaller callers, OfficeTime time,
            Journal journal) {
        this.lists = lists;
        this.duties = duties;
        this.db = db;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /**
     * Confirms those of the lines that wait and that somebody else has endorsed.
     *
     * @return how many
     * @throws Refusal forbidden to all but the leaders of Sở Nội vụ and the chairman's body
     */
    @Transactional
    public int handle(String code, SetLines.Selection select) {
        DecisionList list = lists.lock(lists.toSee(code).id());
        Caller caller = callers.get();
        boolean may = caller.isIn(list.issuer(), BodyKind.HOME_AFFAIRS_LEAD)
                || caller.isIn(list.issuer(), BodyKind.CHAIRMAN);
        if (!may || list.status() != ListStatus.ENDORSING) {
            throw Refusal.forbidden("decision.lines.not-yours", list.code());
        }
        return alongside(list, LineSelection.of(select, LineField.HOME_AFFAIRS_OPINION), duties.lines(Step.ENDORSE));
    }

    /** The same, for a leader who endorses what another has endorsed before. */
    int alongside(DecisionList list, LineSelection selection, LineBars bars) {
        int confirmed = bars.bind(selection.bind(db.sql("INSERT INTO vinhdanh.line_confirmation "
                + "(list_id, nomination_id, revision, confirmed_by, confirmed_at) "
                + "SELECT l.list_id, l.nomination_id, l.home_affairs_revision, :dutyUser, :confirmedAt"
                + selection.from() + " AND " + WAITING + " AND " + bars.open() + """
                 AND EXISTS (SELECT FROM vinhdanh.list_change f WHERE f.list_id = l.list_id
                    AND f.revision = l.home_affairs_revision AND f.changed_by NOT IN (
                        SELECT s.person FROM vinhdanh.acts_for(:dutyUser, :dutyNow) s))
                ON CONFLICT DO NOTHING"""), list.id()))
                .param("confirmedAt", Timestamptz.of(time.now())).update();
        if (confirmed > 0) {
            journal.record(list.code(), "LINES_CONFIRMED", Map.of("lines", confirmed));
        }
        return confirmed;
    }

    /** How many lines wait for a second person. */
    public int waiting(DecisionList list) {
        return db.sql("SELECT count(*) FROM vinhdanh.decision_line l WHERE l.list_id = ? AND " + WAITING)
                .param(list.id()).query(Integer.class).single();
    }
}
