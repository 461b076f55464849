package vn.vinhdanh.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;
import vn.vinhdanh.refusal.Refusal;

/**
 * Lets nobody have an expression evaluated by asking for tasks. The engine refuses them in a query's own criteria but
 * not in its {@code orQueries}, where everybody who has signed in could run whatever Java can; what a filter keeps is
 * evaluated, so only the few that name the reader and the time may be kept.
 */
class QueryExpressions extends CommandInterceptor {

    /** Without spaces. Shipped filters use the first two, the guide for administrators names the rest. */
    private static final Set<String> HARMLESS = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            refuse(query, Set.of());
        } else if (command instanceof AbstractExecuteFilterCmd) {
            // What the caller adds to the filter; the engine keeps it to itself.
            if (new DirectFieldAccessor(command).getPropertyValue("extendingQuery") instanceof TaskQueryImpl query) {
                refuse(query, Set.of());
            }
        } else if (command instanceof SaveFilterCmd
                && new DirectFieldAccessor(command).getPropertyValue("filter") instanceof Filter filter
                && filter.getQuery() instanceof TaskQueryImpl query) {
            refuse(query, HARMLESS);
        }
        return next.execute(command);
    }

    private static void refuse(TaskQueryImpl query, Set<String> but) {
        refuseIn(query, but);
        query.getQueries().stream().filter(part -> part != query).forEach(part -> refuseIn(part, but));
    }

    private static void refuseIn(TaskQueryImpl query, Set<String> but) {
        for (String expression : query.getExpressions().values()) {
            if (!but.contains(expression.replaceAll("\\s", ""))) {
                throw Refusal.invalid(null, "workflow.engine.expression");
            }
        }
    }
}
