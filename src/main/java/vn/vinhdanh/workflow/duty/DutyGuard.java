package vn.vinhdanh.workflow.duty;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.duty.Duties;
import vn.vinhdanh.duty.Duty;
import vn.vinhdanh.duty.Step;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/**
 * Asked whenever a task gets an assignee and when it is completed, of every model, whoever does it and by whichever
 * interface: neither the one who acts, nor the one who is given it, nor the one it was delegated by may be barred. An
 * administrator is no exception. One statement, by the task's own process: nothing is loaded for it.
 */
@Component
class DutyGuard implements TaskListener {

    private static final String DOSSIER = Duties.barring("""
            coalesce((SELECT n.id FROM vinhdanh.nomination n WHERE n.code = e.business_key_),
                (SELECT r.nomination_id FROM vinhdanh.revocation r WHERE r.code = e.business_key_))
            FROM act_ru_execution e WHERE e.id_ = :instance""");
    private static final String LIST = """
            SELECT p.person, vinhdanh.barred_from_list(p.person, :now, e.business_key_, :barring) AS duty
            FROM act_ru_execution e CROSS JOIN unnest(:people) AS p (person) WHERE e.id_ = :instance""";

    private record Answer(String person, String duty) {
    }

    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;

    DutyGuard(JdbcClient db, CurrentCaller callers, OfficeTime time) {
        this.db = db;
        this.callers = callers;
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = TaskSteps.of(task.getTaskDefinitionKey());
        Caller caller = callers.get();
        boolean completes = EVENTNAME_COMPLETE.equals(task.getEventName());
        String actor = caller.isSystem() ? null : caller.user();
        String[] people = Stream.of(completes ? actor : task.getAssignee(), task.getOwner())
                .filter(Objects::nonNull).distinct().toArray(String[]::new);
        if (step == null || people.length == 0 || !completes && task.getAssignee() == null) {
            return;
        }
        db.sql(step.isOfList() ? LIST : DOSSIER).param("now", Timestamptz.of(time.now()))
                .param("barring", step.barring()).param("people", people)
                .param("instance", task.getProcessInstanceId()).query(Answer.class).list().stream()
                .filter(answer -> answer.duty() != null).findFirst().ifPresent(answer -> {
                    throw refusal(answer, actor);
                });
    }

    private static Refusal refusal(Answer answer, String actor) {
        return answer.person().equals(actor) ? Duties.refusal(Duty.valueOf(answer.duty()))
                : Refusal.forbidden("duty.other." + answer.duty(), answer.person());
    }
}
