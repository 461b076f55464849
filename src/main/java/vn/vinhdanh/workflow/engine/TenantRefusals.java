package vn.vinhdanh.workflow.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Answers a refusal by tenant like any other missing right. The engine throws its general exception there, which its
 * REST interface turns into 500 and a stack trace in the log. To somebody outside it is to look as if the thing did not
 * exist: see {@link EngineAnswers}.
 */
class TenantRefusals extends CommandInterceptor {

    private static final String REFUSED = "because it belongs to no authenticated tenant";

    /** What a command was asked for; not what a model refers to and lacks. */
    private static final Pattern NOT_THERE = Pattern.compile(
            "(?i)^(?!.*(definition|deployed)).*"
                    + "(cannot find|could not find|not found|no task found|doesn't exist|does not exist)");

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains(REFUSED)) {
                EngineAnswers.mark(EngineAnswers.Mark.NOT_THERE);
                throw new AuthorizationException("It belongs to nobody whose data the caller may see");
            }
            if ((e instanceof NullValueException || e instanceof BadUserRequestException)
                    && NOT_THERE.matcher(message).find()) {
                EngineAnswers.mark(EngineAnswers.Mark.NOT_THERE);
                throw new NotFoundException(message, e);
            }
            throw e;
        }
    }
}
