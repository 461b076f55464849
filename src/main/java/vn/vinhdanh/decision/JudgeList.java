package vn.vinhdanh.decision;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.duty.Duties;
import vn.vinhdanh.duty.Step;
import vn.vinhdanh.nomination.Reason;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** What a body says of the whole list: the two endorsers, the chairman, and Sở Nội vụ after a revision. */
@Service
public class JudgeList {

    private final DecisionLists lists;
    private final NextBatch nextBatch;
    private final ChangeLines changeLines;
    private final Duties duties;
    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    JudgeList(DecisionLists lists, NextBatch nextBatch, ChangeLines changeLines, Duties duties, JdbcClient db,
            CurrentCaller callers, OfficeTime time, Journal journal) {
        this.lists = lists;
        this.nextBatch = nextBatch;
        this.changeLines = changeLines;
        this.duties = duties;
        this.db = db;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /**
     * Whether the list is put to the chairman, goes back for revision, or still waits for the other endorser.
     *
     * @param seen revision of the list that the person looked at, or null: not said
     */
    @Transactional
    public String endorse(long listId, Editing as, String entered, String reason, Integer seen) {
        DecisionList list = open(listId, ListStatus.ENDORSING);
        refuseStale(listId, as.field(), seen);
        String verdict = verdict(entered, "ENDORSE");
        String why = Reason.of(reason, verdict.equals("RETURN_LIST"), "decision");
        if (verdict.equals("ENDORSE")) {
            String column = as == Editing.HOME_AFFAIRS_OPINION ? "home_affairs_opinion" : "steering_committee_opinion";
            refuseWhile("decision.lines.without-opinion", "l." + column + " IS NULL AND l.outcome IS NULL", listId);
            if (as == Editing.HOME_AFFAIRS_OPINION) {
                refuseWhile("decision.lines.unconfirmed", ConfirmLines.WAITING, listId);
            }
        }
        speak(list, as.body().name(), verdict, why);
        settle(list);
        return verdict;
    }

    /**
     * The chairman signs, or returns the list. Signing shuts the list: from here on nothing on it changes.
     *
     * @param seen revision of the list that the person looked at, or null: not said
     */
    @Transactional
    public String decide(long listId, String entered, String reason, Integer seen) {
        DecisionList list = open(listId, ListStatus.DECIDING);
        refuseStale(listId, LineField.OUTCOME, seen);
        String verdict = verdict(entered, "SIGN");
        String why = Reason.of(reason, verdict.equals("RETURN_LIST"), "decision");
        if (verdict.equals("SIGN")) {
            duties.require(Step.SIGN, list.code());
            if (lines(listId) == 0) {
                throw Refusal.invalid("lines", "decision.lines.none");
            }
            refuseWhile("decision.lines.without-outcome", "l.outcome IS NULL", listId);
            if (nextBatch.after(list).isEmpty()) {
                refuseWhile("decision.lines.deferred-without-batch", "l.outcome = 'DEFER'", listId);
            }
            db.sql("UPDATE vinhdanh.decision_list SET status = 'SIGNED', signed_at = ?, signed_by = ? WHERE id = ?")
                    .params(Timestamptz.of(time.now()), callers.get().user(), listId).update();
        } else {
            lists.status(list, ListStatus.REVISING);
        }
        speak(list, "CHAIRMAN", verdict, why);
        return verdict;
    }

    /**
     * The list has been revised and is put to both endorsers again. What approved a line counts no more, since approval
     * is never a default; objections and refusals stay, with their reasons. A list that all units have left ends here.
     *
     * @return how many lines are left
     */
    @Transactional
    public int revised(long listId, boolean confirmed, String remarks) {
        DecisionList list = open(listId, ListStatus.REVISING);
        if (!confirmed) {
            throw Refusal.invalid("confirmed", "decision.revision.unconfirmed");
        }
        String what = Reason.of(remarks, true, "decision");
        speak(list, "HOME_AFFAIRS", "REVISED", what);
        takeBack(listId, LineField.HOME_AFFAIRS_OPINION, LineOpinion.ENDORSE);
        takeBack(listId, LineField.STEERING_COMMITTEE_OPINION, LineOpinion.ENDORSE);
        takeBack(listId, LineField.OUTCOME, Outcome.AWARD);
        takeBack(listId, LineField.OUTCOME, Outcome.FORWARD_UP);
        int left = lines(listId);
        if (left == 0) {
            db.sql("UPDATE vinhdanh.decision_list SET status = 'EMPTY', announced_at = ? WHERE id = ?")
                    .params(Timestamptz.of(time.now()), listId).update();
        } else {
            db.sql("UPDATE vinhdanh.decision_list SET status = 'ENDORSING', round = round + 1 WHERE id = ?")
                    .param(listId).update();
        }
        return left;
    }

    private void takeBack(long listId, LineField field, Enum<?> value) {
        changeLines.apply(new LineChange(lists.get(listId), field, LineSelection.saying(field, value.name()), null,
                null, Seen.NOTHING, null));
    }

    private int lines(long listId) {
        return db.sql("SELECT count(*) FROM vinhdanh.decision_line WHERE list_id = ?").param(listId)
                .query(Integer.class).single();
    }

    private DecisionList open(long listId, ListStatus status) {
        DecisionList list = lists.lock(listId);
        if (list.status() != status) {
            throw Refusal.conflict("decision.list.elsewhere", list.code());
        }
        return list;
    }

    /** Once both endorsers have spoken in this round, the list goes on or back. */
    private void settle(DecisionList list) {
        Map<String, Object> spoken = db.sql("""
                SELECT count(*) AS n, count(*) FILTER (WHERE verdict = 'ENDORSE') AS endorsed FROM vinhdanh.list_opinion
                WHERE list_id = ? AND round = ? AND body IN ('HOME_AFFAIRS_LEAD', 'STEERING_COMMITTEE')""")
                .params(list.id(), list.round()).query().singleRow();
        if ((long) spoken.get("n") == 2) {
            lists.status(list, (long) spoken.get("endorsed") == 2 ? ListStatus.DECIDING : ListStatus.REVISING);
        }
    }

    private void speak(DecisionList list, String body, String verdict, String reason) {
        if (lists.hasSpoken(list, body)) {
            throw Refusal.conflict("decision.list.elsewhere", list.code());
        }
        db.sql("INSERT INTO vinhdanh.list_opinion (list_id, round, body, verdict, reason, given_by, given_at) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(list.id(), list.round(), body, verdict, reason, callers.get().user(),
                        Timestamptz.of(time.now())).update();
        journal.record(list.code(), "LIST_JUDGED", reason == null ? Map.of("body", body, "verdict", verdict)
                : Map.of("body", body, "verdict", verdict, "reason", reason));
    }

    /** Nobody signs what somebody else has changed behind his back. */
    private void refuseStale(long listId, LineField field, Integer seen) {
        if (seen == null) {
            return;
        }
        int lines = db.sql("SELECT count(*) FROM vinhdanh.decision_line l WHERE l.list_id = ? AND l."
                + field.revisionColumn() + " > ?").params(listId, seen).query(Integer.class).single();
        if (lines > 0) {
            throw Refusal.conflict("decision.list.changed-since", lines);
        }
    }

    private void refuseWhile(String key, String condition, long listId) {
        int lines = db.sql("SELECT count(*) FROM vinhdanh.decision_line l WHERE l.list_id = ? AND " + condition)
                .param(listId).query(Integer.class).single();
        if (lines > 0) {
            throw Refusal.invalid("lines", key, lines);
        }
    }

    private static String verdict(String entered, String yes) {
        if (entered == null || entered.isBlank()) {
            throw Refusal.invalid("verdict", "decision.verdict.missing");
        }
        if (!Set.of(yes, "RETURN_LIST").contains(entered)) {
            throw Refusal.invalid("verdict", "decision.verdict.unknown", entered);
        }
        return entered;
    }
}
