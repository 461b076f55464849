package vn.vinhdanh.security;

import java.util.Locale;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A password against the rules is the caller's mistake and said in words; the engine would answer 500. */
class PasswordRefusals extends CommandInterceptor {

    /** The engine has no type for it. A test asks whether the words are still these. */
    private static final String ENGINES_WORDS = "Password does not match policy";

    private final MessageSource messages;

    PasswordRefusals(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            if (command instanceof SaveUserCmd && ENGINES_WORDS.equals(e.getMessage())) {
                throw new BadUserRequestException(messages.getMessage("security.password.rules", null, reader()), e);
            }
            throw e;
        }
    }

    /** The caller's language; Vietnamese for callers that name none, where Java would take the machine's. */
    private static Locale reader() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getHeader("Accept-Language") != null ? LocaleContextHolder.getLocale()
                : Locale.forLanguageTag("vi");
    }
}
