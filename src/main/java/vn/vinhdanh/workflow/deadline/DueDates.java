package vn.vinhdanh.workflow.deadline;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
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

    private record Move(OpenTask task, LocalDate day) {
    }

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
    private final TransactionTemplate apart;

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
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
            long changed = carryOut(some.stream().flatMap(task -> moved(calendar, terms, task).stream()).toList());
            boolean more = some.size() == most;
            noteProgress(calendar.version(), anew, some, changed, !more);
            return more;
        }));
    }

    /** The day on which the task is due now; empty where a person or a decision set it. */
    Optional<LocalDate> dueOn(WorkingCalendar calendar, Terms terms, OpenTask task) {
        LocalDate start = time.dateOf(task.createdAt());
        boolean setByPerson = DatedSteps.SET_BY_COUNCIL.contains(task.step())
                || task.step().equals(DatedSteps.SUPPLEMENT) && task.supplementBySet()
                || task.step().equals(DatedSteps.COMPILE) && task.reviewBy() != null
                && !task.reviewBy().isBefore(start)
                || task.step().equals(DatedSteps.TRACK_RETURN);
        return setByPerson ? Optional.empty() : Optional.of(Deadlines.dueOf(calendar, terms, start,
                DatedSteps.stageOf(task.step()), task.urgent(), task.daysLeft()));
    }

    private Optional<Move> moved(WorkingCalendar calendar, Terms terms, OpenTask task) {
        return dueOn(calendar, terms, task).filter(day -> !time.officeCloses(day).equals(task.dueAt()))
                .map(day -> new Move(task, day));
    }

    /**
     * All of them together, or one by one where somebody is working on one of them at this moment: it is tried once
     * more, and does not hold up its neighbours.
     *
     * @return how many have their new date now; not those that are done meanwhile
     */
    private long carryOut(List<Move> moves) {
        return moves.isEmpty() ? 0 : done(moves) ? moves.size()
                : moves.stream().filter(move -> done(List.of(move)) || done(List.of(move))).count();
    }

    private boolean done(List<Move> moves) {
        try {
            apart.executeWithoutResult(status -> asSystem.run(() -> moves.forEach(this::carryOut)));
            return true;
        } catch (OptimisticLockingException | NotFoundException e) {
            return false;
        }
    }

    private void carryOut(Move move) {
        if (move.task().step().equals(DatedSteps.SUPPLEMENT)) {
            jdbc.sql("""
                    UPDATE vinhdanh.nomination SET supplement_by = :day
                    WHERE id = :id AND stage = 'SUPPLEMENT' AND NOT supplement_by_set""")
                    .param("day", move.day()).param("id", move.task().dossier()).update();
        }
        tasks.setDueDate(move.task().id(), Date.from(time.officeCloses(move.day())));
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
