package vn.vinhdanh.workflow.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

/**
 * The facts of an engine command: ids, flags, names of variables; never a password, nor a variable's value, which the
 * engine's own history keeps as long as the process is kept.
 */
final class ActDetail {

    private final Map<String, Object> facts = new TreeMap<>();

    private ActDetail() {
    }

    static Map<String, Object> of(Command<?> command) {
        ActDetail detail = new ActDetail();
        for (Class<?> type = command.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                    detail.add(field.getName(), value(field, command));
                }
            }
        }
        return detail.facts;
    }

    /** Business key of the instance that a command is about, else the user or group, else {@code engine}. */
    static String subject(Map<String, Object> facts) {
        for (String name : new String[] {"processInstanceId", "executionId", "entityId", "taskId"}) {
            if (facts.get(name) instanceof String id) {
                ExecutionEntity execution = Context.getCommandContext().getExecutionManager().findExecutionById(id);
                TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(id);
                ExecutionEntity instance = execution != null ? execution.getProcessInstance()
                        : task == null || task.getExecution() == null ? null : task.getProcessInstance();
                if (instance != null && instance.getBusinessKey() != null) {
                    return instance.getBusinessKey();
                }
            }
        }
        return String.valueOf(facts.getOrDefault("userId", facts.getOrDefault("groupId", "engine")));
    }

    private void add(String name, Object value) {
        if (value instanceof UserEntity user) {
            facts.put("newPassword", user.getPassword() != null && user.hasNewPassword());
            facts.put("new", user.getRevision() == 0);
        }
        if (value instanceof User user) {
            facts.put("userId", user.getId());
            facts.put("name", user.getFirstName() + " " + user.getLastName());
            facts.put("email", String.valueOf(user.getEmail()));
        } else if (value instanceof Group group) {
            facts.put("groupId", group.getId());
            facts.put("name", String.valueOf(group.getName()));
        } else if (value instanceof Tenant tenant) {
            facts.put("tenantId", tenant.getId());
            facts.put("name", String.valueOf(tenant.getName()));
        } else if (value instanceof Authorization right) {
            addRight(right);
        } else if (value instanceof DeploymentBuilderImpl builder) {
            DeploymentEntity deployment = builder.getDeployment();
            facts.put("deployment", String.valueOf(deployment.getName()));
            facts.put("files", builder.getResourceNames());
        } else if (value instanceof ProcessInstanceModificationBuilderImpl builder) {
            facts.put("processInstanceId", builder.getProcessInstanceId());
            facts.put("instructions", builder.getModificationOperations().size());
        } else if (value instanceof Map<?, ?> variables && !variables.isEmpty()) {
            facts.put(name, variables.keySet().stream().map(String::valueOf).sorted().toList());
        } else if (value instanceof Collection<?> all && all.stream().allMatch(String.class::isInstance)) {
            facts.put(name, all.stream().limit(100).toList());
        } else if (value instanceof Date date) {
            facts.put(name, Instant.ofEpochMilli(date.getTime()));
        } else if (value instanceof String || value instanceof Number || Boolean.TRUE.equals(value)) {
            facts.put(name, value);
        }
    }

    private void addRight(Authorization right) {
        facts.put("right", String.valueOf(right.getId()));
        facts.put("type", right.getAuthorizationType());
        facts.put("resource", right.getResourceType() + " " + right.getResourceId());
        facts.put("permissions", right instanceof AuthorizationEntity entity ? entity.getPermissions() : 0);
        if (right.getUserId() != null) {
            facts.put("userId", right.getUserId());
        }
        if (right.getGroupId() != null) {
            facts.put("groupId", right.getGroupId());
        }
    }

    private static Object value(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
