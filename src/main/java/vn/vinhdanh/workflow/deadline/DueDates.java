package vn.vinhdanh.workflow.deadline;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.WorkingCalendar;
import vn.vinhdanh.calendar.WorkingDays;
import vn.vinhdanh.workflow.Decisions;
import vn.vinhdanh.workflow.engine.AsSystem;

/**
 * Brings the due dates of the open tasks to the calendar as it is, chunk by chunk, whichever node comes first. Where it
 * has got to is in a row, so that another node goes on after a crash; a chunk that was done already changes nothing. A
 * change of the calendar meanwhile begins it anew.
 */
@Component
class DueDates {

    private record Run(long version, String afterTask, boolean finished) {
    }

    private final WorkingDays workingDays;
    private final OpenTasks open;
    private final Decisions decisions;
    private final OfficeTime time;
    private final TaskService tasks;
    private final AsSystem asSystem;
    private final JdbcClient jdbc;
    private final TransactionTemplate chunk;
    private final TransactionTemplate single;

    DueDates(WorkingDays workingDays, OpenTasks open, Decisions decisions, OfficeTime time, TaskService tasks,
            AsSystem asSystem, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.workingDays = workingDays;
        this.open = open;
        this.decisions = decisions;
        this.time = time;
        this.tasks = tasks;
        this.asSystem = asSystem;
        this.jdbc = jdbc;
        this.chunk = new TransactionTemplate(transactions);
        this.single = new TransactionTemplate(transactions);
        single.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Looks at the next tasks.
     *
     * @param most tasks looked at
     * @return whether there is more to do; false too while another node is at it
     */
    boolean next(int most) {
        return Boolean.TRUE.equals(chunk.execute(status -> {
            WorkingCalendar calendar = workingDays.held();
            Run run = run().orElse(null);
            if (run == null || run.finished() && run.version() == calendar.version()) {
                return false;
            }
            boolean anew = run.version() != calendar.version();
            List<OpenTask> some = open.next(anew ? "" : run.afterTask(), most);
            Terms terms = new Terms(decisions);
            long changed = some.stream().filter(task -> bringTo(calendar, terms, task)).count();
            boolean more = some.size() == most;
            noteProgress(calendar.version(), anew, some, changed, !more);
            return more;
        }));
    }

    /** The day on which the task is due now; empty where a person set it. */
    Optional<LocalDate> dueOn(WorkingCalendar calendar, Terms terms, OpenTask task) {
        LocalDate start = time.dateOf(task.createdAt());
        boolean setByPerson = task.step().equals(DatedSteps.SUPPLEMENT) && task.supplementBySet()
                || task.step().equals(DatedSteps.COMPILE) && task.reviewBy() != null
                && !task.reviewBy().isBefore(start);
        return setByPerson ? Optional.empty() : Optional.of(Deadlines.dueOf(calendar, terms, start,
                DatedSteps.stageOf(task.step()), task.urgent(), task.daysLeft()));
    }

    private boolean bringTo(WorkingCalendar calendar, Terms terms, OpenTask task) {
        LocalDate day = dueOn(calendar, terms, task).orElse(null);
        if (day == null || time.officeCloses(day).equals(task.dueAt())) {
            return false;
        }
        // Twice: somebody may be claiming the task at this moment.
        return move(task, day) || move(task, day);
    }

    /** In a transaction of its own, so that a task that somebody is completing does not hold up its neighbours. */
    private boolean move(OpenTask task, LocalDate day) {
        try {
            single.executeWithoutResult(status -> asSystem.run(() -> {
                if (task.step().equals(DatedSteps.SUPPLEMENT)) {
                    jdbc.sql("""
                            UPDATE vinhdanh.nomination SET supplement_by = :day
                            WHERE id = :id AND stage = 'SUPPLEMENT' AND NOT supplement_by_set""")
                            .param("day", day).param("id", task.dossier()).update();
                }
                tasks.setDueDate(task.id(), Date.from(time.officeCloses(day)));
            }));
            return true;
        } catch (OptimisticLockingException | NullValueException e) {
            return false;
        }
    }

    private Optional<Run> run() {
        return jdbc.sql("SELECT version, after_task, finished FROM vinhdanh.due_date_run FOR UPDATE SKIP LOCKED")
                .query(Run.class).optional();
    }

    private void noteProgress(long version, boolean anew, List<OpenTask> some, long changed, boolean finished) {
        jdbc.sql("""
                UPDATE vinhdanh.due_date_run SET version = :version, finished = :finished,
                    after_task = CASE WHEN :finished THEN '' ELSE :after END,
                    looked_at = CASE WHEN :anew THEN 0 ELSE looked_at END + :looked,
                    changed = CASE WHEN :anew THEN 0 ELSE changed END + :changed""")
                .param("version", version).param("finished", finished).param("anew", anew)
                .param("after", some.isEmpty() ? "" : some.get(some.size() - 1).id())
                .param("looked", some.size()).param("changed", changed).update();
    }
}
