package vn.vinhdanh.workflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * The rows of some process instances, as answers to the engine's own statements.
 *
 * @param answers also the empty ones: all rows of these instances have been read
 * @param past    when the instances and their present activities began, by id
 */
record InstanceRows(Map<Question, List<DbEntity>> answers, Map<String, HistoryEvent> past) {

    /**
     * @param statement name of the engine's statement
     * @param id        what it is asked for
     */
    record Question(String statement, String id) {
    }

    /** @param results one list for each select of {@code engine/ReadAhead.xml}, in its order */
    static InstanceRows of(List<?> results, UnaryOperator<DbEntity> managed) {
        InstanceRows rows = new InstanceRows(new HashMap<>(), new HashMap<>());
        List<List<DbEntity>> all = new ArrayList<>();
        for (Object result : results) {
            List<DbEntity> some = new ArrayList<>();
            for (Object row : (List<?>) result) {
                some.add(row instanceof HistoryEvent event ? event : managed.apply((DbEntity) row));
            }
            all.add(some);
        }
        all.get(0).forEach(execution -> rows.addExecution((ExecutionEntity) execution));
        all.get(1).forEach(task -> rows.addTask((TaskEntity) task));
        all.subList(2, all.size()).forEach(some -> some.forEach(rows::add));
        return rows;
    }

    private void addExecution(ExecutionEntity execution) {
        String id = execution.getId();
        answer("selectExecutionsByProcessInstanceId", execution.getProcessInstanceId()).add(execution);
        answer("selectVariablesByExecutionId", id);
        answer("selectEventSubscriptionsByExecution", id);
        answer("selectTasksByExecutionId", id);
        answer("selectJobsByExecutionId", id);
    }

    private void addTask(TaskEntity task) {
        answer("selectTasksByExecutionId", task.getExecutionId()).add(task);
        answer("selectVariablesByTaskId", task.getId());
        answer("selectIdentityLinksByTask", task.getId());
        answer("selectTasksByParentTaskId", task.getId());
    }

    private void add(DbEntity row) {
        if (row instanceof EventSubscriptionEntity subscription) {
            answer("selectEventSubscriptionsByExecution", subscription.getExecutionId()).add(subscription);
            answer("selectJobsByConfiguration", subscription.getId());
        } else if (row instanceof VariableInstanceEntity variable) {
            boolean ofTask = variable.getTaskId() != null;
            answer(ofTask ? "selectVariablesByTaskId" : "selectVariablesByExecutionId",
                    ofTask ? variable.getTaskId() : variable.getExecutionId()).add(variable);
        } else if (row instanceof IdentityLinkEntity link) {
            answer("selectIdentityLinksByTask", link.getTaskId()).add(link);
        } else if (row instanceof TaskEntity subTask) {
            answer("selectTasksByParentTaskId", subTask.getParentTaskId()).add(subTask);
        } else if (row instanceof JobEntity job) {
            answer("selectJobsByExecutionId", job.getExecutionId()).add(job);
            if (ProcessEventJobHandler.TYPE.equals(job.getJobHandlerType())) {
                answer("selectJobsByConfiguration", job.getJobHandlerConfigurationRaw()).add(job);
            }
        } else if (row instanceof HistoryEvent event) {
            past.put(event.getId(), event);
        }
    }

    private List<DbEntity> answer(String statement, String id) {
        return answers.computeIfAbsent(new Question(statement, id), question -> new ArrayList<>());
    }

    /** What a statement of the engine is asked for, or null where it is asked for more than one thing. */
    static String idIn(Object parameter) {
        if (parameter instanceof String id) {
            return id;
        }
        if (!(parameter instanceof Map<?, ?> parameters)) {
            return null;
        }
        if (ProcessEventJobHandler.TYPE.equals(parameters.get("handlerType"))) {
            return (String) parameters.get("handlerConfiguration");
        }
        if (!parameters.containsKey("variableNames") || parameters.get("variableNames") != null) {
            return null;
        }
        return (String) (parameters.containsKey("taskId") ? parameters.get("taskId") : parameters.get("executionId"));
    }
}
