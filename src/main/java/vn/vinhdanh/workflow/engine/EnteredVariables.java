package vn.vinhdanh.workflow.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.DirectFieldAccessor;
import vn.vinhdanh.refusal.Refusal;

/**
 * What a person may set at a task: what the forms ask for. All else is the process's own (whose dossier it is, which
 * route, whose verdict): the engine by itself lets every caller overwrite it on completing a task by REST.
 */
final class EnteredVariables {

    /**
     * By the contract of the tasks. Each is emptied when its task begins, so that one of another step has no effect.
     */
    private static final Set<String> ENTERED = Set.of("verdict", "reason", "supplementBy", "action", "closesOn",
            "confirmed", "remarks", "outcome", "higherDecisionNumber", "higherDecisionDate", "higherAuthority",
            "higherAwardForm", "adHoc", "adHocList", "occasion", "decisionNumber", "decisionDate", "signer",
            "signerCapacity", "listRevision", "chair", "secretary", "place");

    /** Of the commands that complete a task, submit its form, and set, change or remove its variables. */
    private static final Set<String> FIELDS = Set.of("variables", "properties", "deletions", "variableNames");

    private EnteredVariables() {
    }

    /**
     * @throws AuthorizationException where the running command would change a fact of the process; sending it back as
     *   it is does no harm
     */
    static void check(TaskEntity task) {
        sent(Context.getCommandInvocationContext().getCommand()).forEach((name, value) -> {
            if (!ENTERED.contains(name) && !Objects.equals(plain(value), task.getVariable(name))) {
                throw new AuthorizationException("Variable " + name + " is not entered at a task");
            }
        });
    }

    /**
     * Entered are texts, numbers, days and yes or no: a packed Java object would be unpacked by whoever looks at it.
     *
     * @throws Refusal invalid, with the variable's name as the field
     */
    static void refuseObjects(VariableMap variables) {
        for (String name : variables.keySet()) {
            if (variables.getValueTyped(name) instanceof SerializableValue) {
                throw Refusal.invalid(name, "workflow.engine.value");
            }
        }
    }

    /** The engine's commands keep what they were given to themselves. */
    private static Map<String, Object> sent(Command<?> command) {
        DirectFieldAccessor fields = new DirectFieldAccessor(command);
        Map<String, Object> sent = new HashMap<>();
        for (String field : FIELDS) {
            Object content = fields.isReadableProperty(field) ? fields.getPropertyValue(field) : null;
            if (content instanceof VariableMap variables) {
                refuseObjects(variables);
                variables.forEach(sent::put);
            } else if (content instanceof Map<?, ?> variables) {
                variables.forEach((name, value) -> sent.put((String) name, value));
            } else if (content instanceof Collection<?> removed) {
                removed.forEach(name -> sent.put((String) name, null));
            }
        }
        return sent;
    }

    private static Object plain(Object value) {
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }
}
