package vn.vinhdanh.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import vn.vinhdanh.audit.CallOrigin;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.organization.CurrentCaller;

/**
 * Puts into the journal what people do through the engine's own interfaces. Rights also where our own sign-in gives
 * them; the rest only where the engine was asked directly, since what our own code asks of it has an entry already.
 */
@Component
class RecordedActs extends AbstractProcessEnginePlugin {

    private final Journal journal;
    private final CurrentCaller callers;
    private final CallOrigin origin;

    RecordedActs(Journal journal, CurrentCaller callers, CallOrigin origin) {
        this.journal = journal;
        this.callers = callers;
        this.origin = origin;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostCommandInterceptorsTxRequired(
                with(engine.getCustomPostCommandInterceptorsTxRequired(), new Recorder()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPostCommandInterceptorsTxRequiresNew(), new Recorder()));
    }

    private static List<CommandInterceptor> with(List<CommandInterceptor> there, CommandInterceptor added) {
        List<CommandInterceptor> all = there == null ? new ArrayList<>() : new ArrayList<>(there);
        all.add(added);
        return all;
    }

    private final class Recorder extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            String action = EngineActs.NAMES.get(command.getClass().getSimpleName());
            if (action == null || !isAsked(action)) {
                return next.execute(command);
            }
            // Before, since afterwards it may be gone; and in the same transaction: undone, it was never done.
            Map<String, Object> detail = ActDetail.of(command);
            String subject = ActDetail.subject(detail);
            T result = next.execute(command);
            journal.record(subject, action, detail);
            return result;
        }

        /** Not what the application sets up by itself, and not what a step of a process does. */
        private boolean isAsked(String action) {
            if (callers.get().isSystem() || Context.getBpmnExecutionContext() != null) {
                return false;
            }
            String from = origin.get();
            return from.endsWith(" camunda") || from.endsWith(" engine-rest") || action.startsWith("ENGINE_USER_")
                    || action.startsWith("ENGINE_MEMBERSHIP_");
        }
    }
}
