package vn.vinhdanh.workflow.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Reads all rows of process instances in one round trip before a command works on them; the engine by itself reads
 * them table by table and scope by scope, a dozen round trips for a completion, and ten for each dossier that is told.
 *
 * <p>Within one command this is what the engine would have read: it writes nothing before the command's end, and who
 * changes the same instance meanwhile is found out by the rows' revisions, as ever. What the command has only just made
 * has no rows, so for that nothing is asked.
 */
class ReadAhead extends DbEntityManager {

    private static final String STATEMENT = "vn.vinhdanh.workflow.engine.ReadAhead.selectInstances";

    private static final Set<String> OF_EXECUTIONS = Set.of("selectVariablesByExecutionId",
            "selectEventSubscriptionsByExecution", "selectTasksByExecutionId", "selectJobsByExecutionId");
    private static final Set<String> OF_TASKS = Set.of("selectVariablesByTaskId", "selectIdentityLinksByTask",
            "selectTasksByParentTaskId");
    private static final String OF_SUBSCRIPTIONS = "selectJobsByConfiguration";

    private static final Set<DbEntityState> NOT_STORED =
            Set.of(DbEntityState.TRANSIENT, DbEntityState.DELETED_TRANSIENT);

    private final Map<InstanceRows.Question, List<DbEntity>> answers = new HashMap<>();
    private final Map<String, HistoryEvent> past = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    ReadAhead(IdGenerator ids, PersistenceSession session) {
        super(ids, session);
    }

    /** The instance that the task belongs to, unless the task is known already. */
    void ofTask(String task) {
        if (task != null && getCachedEntity(TaskEntity.class, task) == null) {
            read(Map.of("task", task));
        }
    }

    /** @param businessKeys of instances without a parent */
    void ofInstances(Collection<String> businessKeys) {
        List<String> unread = businessKeys.stream().filter(key -> !read.contains(key)).toList();
        if (!unread.isEmpty()) {
            read(Map.of("codes", unread));
            read.addAll(unread);
        }
    }

    /** The open task at that step of an instance that was read. */
    Optional<TaskEntity> task(String businessKey, String step) {
        return getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> step.equals(task.getTaskDefinitionKey()) && !getDbEntityCache().isDeleted(task)
                        && isOf(task.getProcessInstanceId(), businessKey)).findFirst();
    }

    /** Where an instance that was read waits for the message. */
    Optional<EventSubscriptionEntity> subscription(String businessKey, String message) {
        return getCachedEntitiesByType(EventSubscriptionEntity.class).stream()
                .filter(waiting -> message.equals(waiting.getEventName())
                        && isOf(waiting.getProcessInstanceId(), businessKey)).findFirst();
    }

    private boolean isOf(String instance, String businessKey) {
        ExecutionEntity execution = getCachedEntity(ExecutionEntity.class, instance);
        return execution != null && businessKey.equals(execution.getBusinessKey());
    }

    private void read(Map<String, Object> which) {
        InstanceRows rows = InstanceRows.of(super.selectList(STATEMENT, (Object) which), this::managed);
        answers.putAll(rows.answers());
        past.putAll(rows.past());
    }

    /** One object for one row, as wherever the engine reads. */
    private DbEntity managed(DbEntity row) {
        onEntityLoaded(row);
        return getDbEntityCache().get(row.getClass(), row.getId());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List selectList(String statement, Object parameter) {
        String id = InstanceRows.idIn(parameter);
        List<DbEntity> known = id == null ? null : answers.get(new InstanceRows.Question(statement, id));
        if (known != null) {
            return new ArrayList<>(known);
        }
        return id != null && isNew(statement, id) ? new ArrayList<>() : super.selectList(statement, parameter);
    }

    private boolean isNew(String statement, String id) {
        return OF_EXECUTIONS.contains(statement) && isNew(ExecutionEntity.class, id)
                || OF_TASKS.contains(statement) && isNew(TaskEntity.class, id)
                || OF_SUBSCRIPTIONS.equals(statement) && isNew(EventSubscriptionEntity.class, id);
    }

    private boolean isNew(Class<?> type, String id) {
        CachedDbEntity known = getDbEntityCache().getCachedEntity(type, id);
        return known != null && NOT_STORED.contains(known.getEntityState());
    }

    /** Of the past the engine only asks when something began, each time anew. */
    @Override
    @SuppressWarnings("unchecked")
    public <T extends DbEntity> T selectById(Class<T> type, String id) {
        HistoryEvent known = HistoryEvent.class.isAssignableFrom(type) && getCachedEntity(type, id) == null
                ? past.get(id) : null;
        return known != null ? (T) known : super.selectById(type, id);
    }

    /** From here on the database knows more than was read. */
    @Override
    public void flush() {
        answers.clear();
        past.clear();
        read.clear();
        super.flush();
    }
}
