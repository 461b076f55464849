package vn.vinhdanh.workflow.duty;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.duty.Duties;
import vn.vinhdanh.duty.Step;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/**
 * Asked whenever a task gets an assignee and when it is completed, of every model, whoever does it and by whichever
 * interface: neither the one who acts, nor the one who is given it, nor the one it was delegated by may be barred. An
 * administrator is no exception. One statement, by the code that the task's process carries.
 */
@Component
class DutyGuard implements TaskListener {

    private final Duties duties;
    private final CurrentCaller callers;

    DutyGuard(Duties duties, CurrentCaller callers) {
        this.duties = duties;
        this.callers = callers;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = TaskSteps.of(task.getTaskDefinitionKey());
        Caller caller = callers.get();
        boolean completes = EVENTNAME_COMPLETE.equals(task.getEventName());
        String actor = caller.isSystem() ? null : caller.user();
        Set<String> people = Stream.of(completes ? actor : task.getAssignee(), task.getOwner())
                .filter(Objects::nonNull).collect(Collectors.toSet());
        if (step == null || people.isEmpty() || !completes && task.getAssignee() == null) {
            return;
        }
        duties.bars(people, step, task.getExecution().getProcessBusinessKey()).forEach((person, duty) -> {
            throw person.equals(actor) ? Duties.refusal(duty) : Refusal.forbidden("duty.other." + duty, person);
        });
    }
}
