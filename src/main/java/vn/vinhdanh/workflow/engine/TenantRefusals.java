package vn.vinhdanh.workflow.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Answers a refusal by tenant like any other missing right. The engine throws its general exception there, which its
 * REST interface turns into 500 and a stack trace in the log.
 */
class TenantRefusals extends CommandInterceptor {

    private static final String REFUSED = "because it belongs to no authenticated tenant";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            if (e.getMessage() != null && e.getMessage().contains(REFUSED)) {
                throw new AuthorizationException("It belongs to nobody whose data the caller may see");
            }
            throw e;
        }
    }
}
