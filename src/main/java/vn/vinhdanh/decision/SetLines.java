package vn.vinhdanh.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.duty.Duties.Barred;
import vn.vinhdanh.duty.Duties;
import vn.vinhdanh.duty.Duty;
import vn.vinhdanh.nomination.Reason;
import vn.vinhdanh.refusal.Refusal;

/** Sets an opinion or an outcome on a set of lines, in one statement. */
@Service
public class SetLines {

    private final DecisionLists lists;
    private final NextBatch nextBatch;
    private final ChangeLines changeLines;
    private final ConfirmLines confirmLines;
    private final Duties duties;
    private final JdbcClient db;
    private final Journal journal;

    SetLines(DecisionLists lists, NextBatch nextBatch, ChangeLines changeLines, ConfirmLines confirmLines,
            Duties duties, JdbcClient db, Journal journal) {
        this.lists = lists;
        this.nextBatch = nextBatch;
        this.changeLines = changeLines;
        this.confirmLines = confirmLines;
        this.duties = duties;
        this.db = db;
        this.journal = journal;
    }

    /** Which lines: exactly one of the four. */
    public record Selection(Boolean all, List<String> codes, Boolean undecided, LineFilter filter) {
    }

    /**
     * What to set: an opinion by an endorser, an outcome by the chairman (or a deferral in a revision), with its
     * reason.
     *
     * @param seen what the caller had before them
     */
    public record Command(String list, Selection select, String opinion, String outcome, String reason, Seen seen) {

        /** By a caller who does not say what it saw: the lines are set whatever they say now. */
        public Command(String list, Selection select, String opinion, String outcome, String reason) {
            this(list, select, opinion, outcome, reason, Seen.NOTHING);
        }
    }

    /**
     * @param changed   how many lines have changed
     * @param revision  of the list, after this change
     * @param barred    of the lines named, how many the caller may not judge and were left out, by what bars him
     * @param confirmed lines of the body's own people that he, as the second person, has confirmed by this
     */
    public record Result(int changed, int revision, List<Barred> barred, int confirmed) {
    }

    /**
     * @throws Refusal     invalid, or forbidden where the caller's role and the list's open task do not allow it
     * @throws StaleChange where somebody has changed lines meanwhile that the caller saw otherwise
     */
    @Transactional
    public Result handle(Command command) {
        DecisionList list = lists.lock(lists.toSee(command.list()).id());
        Editing editing = lists.editing(list)
                .orElseThrow(() -> Refusal.forbidden("decision.lines.not-yours", list.code()));
        LineChange change = switch (editing) {
            case HOME_AFFAIRS_OPINION, STEERING_COMMITTEE_OPINION -> opinion(list, editing, command);
            case REVISION -> deferral(list, command);
            case OUTCOME -> outcome(list, command);
        };
        List<Barred> barred = barred(change);
        int changed = changeLines.apply(change);
        int confirmed = editing == Editing.HOME_AFFAIRS_OPINION && LineOpinion.ENDORSE.name().equals(change.value())
                ? confirmLines.alongside(list, change.selection(), change.bars()) : 0;
        journal.record(list.code(), "LINES_SET", Map.of("by", editing,
                "value", String.valueOf(command.opinion() != null ? command.opinion() : command.outcome()),
                "changed", changed));
        return new Result(changed, list.revision() + (changed > 0 ? 1 : 0), barred, confirmed);
    }

    /** @throws Refusal forbidden where none of the lines named is the caller's to judge */
    private List<Barred> barred(LineChange change) {
        List<Barred> found = change.bars().bind(change.selection().bind(db.sql("SELECT b.duty, count(*) AS lines "
                + change.selection().from().replaceFirst(" WHERE ", change.bars().joinedAs("b") + " WHERE ")
                + " GROUP BY b.duty ORDER BY count(*) FILTER (WHERE b.duty IS NOT NULL) DESC"), change.list().id()))
                .query((row, n) -> row.getString(1) == null ? null
                        : new Barred(Duty.valueOf(row.getString(1)), row.getInt(2))).list();
        List<Barred> barred = found.stream().filter(Objects::nonNull).toList();
        if (!barred.isEmpty() && barred.size() == found.size()) {
            throw Duties.refusal(barred.get(0).duty());
        }
        return barred;
    }

    private LineChange opinion(DecisionList list, Editing editing, Command command) {
        LineOpinion opinion = value(LineOpinion.class, "opinion", command.opinion());
        String reason = Reason.of(command.reason(), opinion == LineOpinion.OPPOSE, "decision");
        return change(list, editing, command, opinion.name(), opinion == LineOpinion.OPPOSE ? reason : null);
    }

    private LineChange outcome(DecisionList list, Command command) {
        Outcome outcome = value(Outcome.class, "outcome", command.outcome());
        String reason = Reason.of(command.reason(), outcome.needsReason(), "decision");
        if (outcome == Outcome.DEFER) {
            requireNextBatch(list);
        }
        return change(list, Editing.OUTCOME, command, outcome.name(), outcome == Outcome.AWARD ? null : reason);
    }

    /** In a revision the only outcome is out of this list; an empty one puts the line back. */
    private LineChange deferral(DecisionList list, Command command) {
        if (command.outcome() == null || command.outcome().isBlank()) {
            return change(list, Editing.REVISION, command, null, null);
        }
        if (value(Outcome.class, "outcome", command.outcome()) != Outcome.DEFER) {
            throw Refusal.invalid("outcome", "decision.revision.only-defer");
        }
        String reason = Reason.of(command.reason(), true, "decision");
        requireNextBatch(list);
        return change(list, Editing.REVISION, command, Outcome.DEFER.name(), reason);
    }

    private LineChange change(DecisionList list, Editing editing, Command command, String value,
            String reason) {
        return new LineChange(list, editing.field(), LineSelection.of(command.select(), editing.field()), value,
                reason, command.seen() == null ? Seen.NOTHING : command.seen(),
                duties.lines(editing.step()));
    }

    private void requireNextBatch(DecisionList list) {
        if (nextBatch.after(list).isEmpty()) {
            throw Refusal.invalid("outcome", "decision.defer.no-next-batch");
        }
    }

    private static <E extends Enum<E>> E value(Class<E> type, String field, String entered) {
        return Arrays.stream(type.getEnumConstants()).filter(v -> v.name().equals(entered)).findFirst()
                .orElseThrow(() -> Refusal.invalid(field, "decision." + field + ".missing"));
    }
}
