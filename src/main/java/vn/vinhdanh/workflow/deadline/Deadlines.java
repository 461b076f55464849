package vn.vinhdanh.workflow.deadline;

import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.WorkingCalendar;
import vn.vinhdanh.calendar.WorkingDays;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.review.StageClock;
import vn.vinhdanh.workflow.Decisions;
import vn.vinhdanh.workflow.nomination.NominationModel;

/**
 * By when each step is due: so many working days from its beginning, as review-deadlines.dmn says, at the end of office
 * hours. {@link #dueOf} is the rule, at the beginning of a task and whenever the calendar changes later.
 */
@Component("deadlines")
public class Deadlines {

    private static final Set<String> INTERRUPTED = Set.of(Stage.DISTRICT_REVIEW.name(), Stage.APPRAISAL.name());

    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final OfficeTime time;
    private final Nominations nominations;
    private final StageClock clock;

    Deadlines(Decisions decisions, WorkingDays workingDays, OfficeTime time, Nominations nominations,
            StageClock clock) {
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.time = time;
        this.nominations = nominations;
        this.clock = clock;
    }

    /**
     * The last day of a stage; it depends on nothing but what is given here and the decision table.
     *
     * @param start    the day on which the task began
     * @param daysLeft working days left to a review that was interrupted, or null: the full term
     */
    static LocalDate dueOf(WorkingCalendar calendar, Terms terms, LocalDate start, String stage, boolean urgent,
            Integer daysLeft) {
        return calendar.plus(start, daysLeft != null ? daysLeft : terms.of(stage, urgent, start).workingDays());
    }

    /** The end of office hours on the last day for a stage that begins now. */
    public Date dueAt(VariableScope scope, String stage) {
        return Date.from(time.officeCloses(dueOn(scope, stage)));
    }

    /** The last day for the supplement: the reviewer's, or the one of the table. */
    public Date supplementBy(VariableScope scope) {
        LocalDate by = nominations.get((Long) scope.getVariable(NominationModel.NOMINATION_ID)).supplementBy();
        return Date.from(time.officeCloses(by));
    }

    /**
     * When a reminding timer fires, which only the models of earlier deployments have: dossiers that began under them
     * go on under them. The timer does nothing, see {@link EarlierReminder}.
     */
    public Date remindAt(VariableScope scope, String stage) {
        return dueAt(scope, stage);
    }

    /** The last day for a stage that begins today. */
    public LocalDate dueOn(VariableScope scope, String stage) {
        boolean urgent = Boolean.TRUE.equals(scope.getVariable(NominationModel.URGENT));
        return dueOf(workingDays.held(), new Terms(decisions), time.today(), stage, urgent, daysLeft(scope, stage));
    }

    /** Working days left today of a task that is due then; the day it is due counts, today does not. */
    public int daysLeft(Date due) {
        return workingDays.now().between(time.today(), time.dateOf(due.toInstant()));
    }

    /** Of a dossier that was never returned there is nothing to ask. */
    private Integer daysLeft(VariableScope scope, String stage) {
        if (!INTERRUPTED.contains(stage) || scope.getVariable(NominationModel.RETURNED_BY) == null) {
            return null;
        }
        return clock.daysLeft((Long) scope.getVariable(NominationModel.NOMINATION_ID), Stage.valueOf(stage))
                .orElse(null);
    }
}
