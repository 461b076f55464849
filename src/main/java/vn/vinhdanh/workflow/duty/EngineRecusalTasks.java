package vn.vinhdanh.workflow.duty;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.vinhdanh.duty.RecusalTasks;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.workflow.engine.AsSystem;

/** The tasks of the engine; the caller sees those that need-to-know shows him. */
@Component
class EngineRecusalTasks implements RecusalTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RouteOn routeOn;
    private final AsSystem asSystem;
    private final CurrentCaller callers;

    EngineRecusalTasks(TaskService tasks, RuntimeService runtime, RouteOn routeOn, AsSystem asSystem,
            CurrentCaller callers) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.routeOn = routeOn;
        this.asSystem = asSystem;
        this.callers = callers;
    }

    @Override
    public Optional<Open> forCaller(String id) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null || !isCallers(task)) {
            return Optional.empty();
        }
        ProcessInstance instance = asSystem.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId()).singleResult());
        return Optional.of(new Open(id, instance.getBusinessKey(), task.getTaskDefinitionKey(),
                TaskSteps.recusable(task.getTaskDefinitionKey()), task.getAssignee()));
    }

    private boolean isCallers(Task task) {
        Caller caller = callers.get();
        if (task.getAssignee() != null) {
            return task.getAssignee().equals(caller.user());
        }
        List<IdentityLink> links = asSystem.call(() -> tasks.getIdentityLinksForTask(task.getId()));
        return links.stream().anyMatch(link -> "candidate".equals(link.getType())
                && (caller.user().equals(link.getUserId()) || caller.groups().contains(link.getGroupId())));
    }

    @Override
    public void release(Open task) {
        asSystem.run(() -> {
            if (task.assignee() != null) {
                tasks.setAssignee(task.id(), null);
            }
        });
        routeOn.check(task.id());
    }
}
