package vn.vinhdanh.workflow.engine;

import java.util.Collection;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * The right to work on tasks is granted for a whole process; this says on which of them: the ones the caller is a
 * candidate for or was assigned. Without it a district could appraise its own dossiers.
 */
class CandidateChecker extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        checkCandidate(task);
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        super.checkUpdateTaskVariable(task);
        checkCandidate(task);
    }

    /** Asked for the form of a task that is not there, the engine would stumble over it. */
    @Override
    public void checkReadTask(TaskEntity task) {
        if (task == null) {
            throw new NotFoundException("Cannot find the task");
        }
        super.checkReadTask(task);
    }

    /**
     * Giving one's task back is an assignment to nobody for the engine. The same question is asked where candidates,
     * owner, priority or dates are changed; those stay closed.
     */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        boolean assigns = Context.getCommandInvocationContext().getCommand() instanceof AssignTaskCmd;
        if (assigns && isChecked() && task != null && caller().getUserId().equals(task.getAssignee())) {
            return;
        }
        super.checkTaskAssign(task);
    }

    private void checkCandidate(TaskEntity task) {
        if (task == null || !isChecked()) {
            return;
        }
        boolean assigned = caller().getUserId().equals(task.getAssignee());
        Collection<? extends IdentityLink> candidates = task.getCandidates();
        boolean allowed = candidates.isEmpty() ? assigned
                : candidates.stream().anyMatch(this::isCaller) && (assigned || task.getAssignee() == null);
        if (!allowed) {
            throw new AuthorizationException(
                    "User " + caller().getUserId() + " is neither assignee nor candidate of task " + task.getId());
        }
        EnteredVariables.check(task);
    }

    private boolean isCaller(IdentityLink candidate) {
        Collection<String> groups = caller().getGroupIds();
        return caller().getUserId().equals(candidate.getUserId())
                || groups != null && groups.contains(candidate.getGroupId());
    }

    private boolean isChecked() {
        CommandContext context = Context.getCommandContext();
        Authentication caller = caller();
        return context.getProcessEngineConfiguration().isAuthorizationEnabled()
                && context.isAuthorizationCheckEnabled() && caller != null && caller.getUserId() != null
                && !getAuthorizationManager().isCamundaAdmin(caller);
    }

    private static Authentication caller() {
        return Context.getCommandContext().getAuthentication();
    }
}
