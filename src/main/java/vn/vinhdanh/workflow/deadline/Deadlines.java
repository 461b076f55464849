package vn.vinhdanh.workflow.deadline;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.WorkingDays;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.workflow.Decisions;
import vn.vinhdanh.workflow.nomination.NominationModel;

/**
 * By when each step is due: so many working days from today, as review-deadlines.dmn says, at the end of office hours.
 */
@Component("deadlines")
public class Deadlines {

    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final OfficeTime time;
    private final Nominations nominations;

    Deadlines(Decisions decisions, WorkingDays workingDays, OfficeTime time, Nominations nominations) {
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.time = time;
        this.nominations = nominations;
    }

    public Date dueAt(VariableScope scope, String stage) {
        return Date.from(time.officeCloses(dueOn(scope, stage)));
    }

    /** When those who may do it are reminded: so many working days before it is due. */
    public Date remindAt(VariableScope scope, String stage) {
        Map<String, Object> row = row(scope, stage);
        return Date.from(time.officeOpens(workingDays.plus(dueOn(row), -number(row, "remindBeforeDays"))));
    }

    /** The last day for the supplement: the reviewer's, or the one of the table. */
    public Date supplementBy(VariableScope scope) {
        LocalDate by = nominations.get((Long) scope.getVariable(NominationModel.NOMINATION_ID)).supplementBy();
        return Date.from(time.officeCloses(by));
    }

    /** The last day for a stage that begins today. */
    public LocalDate dueOn(VariableScope scope, String stage) {
        return dueOn(row(scope, stage));
    }

    private LocalDate dueOn(Map<String, Object> row) {
        return workingDays.plus(time.today(), number(row, "workingDays"));
    }

    private Map<String, Object> row(VariableScope scope, String stage) {
        boolean urgent = Boolean.TRUE.equals(scope.getVariable(NominationModel.URGENT));
        return decisions.row("review-deadlines", Map.of("stage", stage, "procedure", urgent ? "URGENT" : "ORDINARY",
                "submittedOn", time.today().toString()));
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).intValue();
    }
}
