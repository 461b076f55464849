package vn.vinhdanh.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;

/**
 * The engine checks nobody at comments, and their rows have no tenant: only those of the caller's own data are given.
 */
class OwnComments extends CommentManager {

    @Override
    public List<Comment> findCommentsByTaskId(String task) {
        return ownsTask(task) ? super.findCommentsByTaskId(task) : List.of();
    }

    @Override
    public List<Event> findEventsByTaskId(String task) {
        return ownsTask(task) ? super.findEventsByTaskId(task) : List.of();
    }

    @Override
    public List<Comment> findCommentsByProcessInstanceId(String instance) {
        return ownsInstance(instance) ? super.findCommentsByProcessInstanceId(instance) : List.of();
    }

    @Override
    public CommentEntity findCommentByTaskIdAndCommentId(String task, String comment) {
        return ownsTask(task) ? super.findCommentByTaskIdAndCommentId(task, comment) : null;
    }

    @Override
    public CommentEntity findCommentByProcessInstanceIdAndCommentId(String instance, String comment) {
        return ownsInstance(instance) ? super.findCommentByProcessInstanceIdAndCommentId(instance, comment) : null;
    }

    @Override
    public void insert(DbEntity entity) {
        CommentEntity comment = (CommentEntity) entity;
        if (!ownsTask(comment.getTaskId()) || !ownsInstance(comment.getProcessInstanceId()) || !maySay(comment)) {
            throw new AuthorizationException("The caller may write nothing here");
        }
        super.insert(entity);
    }

    /** Who only reads does not write into the file. The engine's own events come with what was allowed already. */
    private boolean maySay(CommentEntity comment) {
        return !CommentEntity.TYPE_COMMENT.equals(comment.getType()) || !getTenantManager().isTenantCheckEnabled()
                || getAuthorizationManager().isAuthorized(ProcessDefinitionPermissions.TASK_WORK,
                        Resources.PROCESS_DEFINITION, Authorization.ANY);
    }

    private boolean ownsTask(String id) {
        if (id == null || !getTenantManager().isTenantCheckEnabled()) {
            return true;
        }
        TaskEntity open = getTaskManager().findTaskById(id);
        HistoricTaskInstanceEntity task = open == null
                ? getHistoricTaskInstanceManager().findHistoricTaskInstanceById(id) : null;
        return open != null ? owns(open.getTenantId()) : task != null && owns(task.getTenantId());
    }

    private boolean ownsInstance(String id) {
        if (id == null || !getTenantManager().isTenantCheckEnabled()) {
            return true;
        }
        HistoricProcessInstanceEntity instance = getHistoricProcessInstanceManager().findHistoricProcessInstance(id);
        ExecutionEntity running = instance == null
                ? Context.getCommandContext().getExecutionManager().findExecutionById(id) : null;
        return instance != null ? owns(instance.getTenantId()) : running != null && owns(running.getTenantId());
    }

    /** What neither runs nor is on record is nobody's: a task leaves no history where the course is not kept. */
    private boolean owns(String tenant) {
        return getTenantManager().isAuthenticatedTenant(tenant);
    }
}
