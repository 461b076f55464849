package vn.vinhdanh.duty;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.duty.RecusalTasks.Open;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/**
 * Somebody does not want to judge, for a reason of his own: he is kept out of the dossier, or of the list, from then
 * on, and the task goes on to the others.
 */
@Service
public class Recuse {

    private final RecusalTasks tasks;
    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    Recuse(RecusalTasks tasks, JdbcClient db, CurrentCaller callers, OfficeTime time, Journal journal) {
        this.tasks = tasks;
        this.db = db;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /** @throws Refusal not found where the task is not the caller's to do; invalid without a reason */
    @Transactional
    public void handle(String taskId, String reason) {
        Open task = tasks.forCaller(taskId).orElseThrow(() -> Refusal.notFound("duty.task.unknown"));
        if (task.step() == null) {
            throw Refusal.conflict("duty.recusal.not-here");
        }
        String why = Words.of("reason", reason);
        String user = callers.get().user();
        int kept = db.sql("""
                INSERT INTO vinhdanh.interest (user_id, nomination_id, list_id, ground, reason, step, task_id,
                    declared_by, declared_at)
                SELECT :user, CASE WHEN :list THEN NULL ELSE vinhdanh.dossier_of(:code) END,
                    CASE WHEN :list THEN (SELECT id FROM vinhdanh.decision_list WHERE code = :code) END,
                    'RECUSED', :reason, :step, :task, :user, :now""")
                .param("user", user).param("code", task.code()).param("list", task.step().isOfList())
                .param("reason", why).param("step", task.activity()).param("task", task.id())
                .param("now", Timestamptz.of(time.now())).update();
        if (kept != 1) {
            throw new IllegalStateException("Nothing to recuse from at " + task);
        }
        journal.record(task.code(), "RECUSED", Map.of("step", task.activity()));
        tasks.release(task);
    }
}
