package vn.vinhdanh.workflow.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.RefusalTexts;

/**
 * A refusal by a guard reaches Tasklist and /engine-rest in the reader's words and as a bad request; the engine would
 * wrap it in "exception while invoking TaskListener" and answer 500. Of the engine's exceptions, only the one for form
 * fields becomes a bad request at the completion of a task.
 */
class RefusalsInWords extends CommandInterceptor {

    /** At these, only the other way round, the exception for form fields would be a 500. */
    private static final Set<Class<?>> ASSIGNING =
            Set.of(ClaimTaskCmd.class, AssignTaskCmd.class, DelegateTaskCmd.class, SetTaskOwnerCmd.class);

    private final RefusalTexts texts;

    RefusalsInWords(RefusalTexts texts) {
        this.texts = texts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            if (e instanceof FormFieldValidationException) {
                EngineAnswers.mark(EngineAnswers.Mark.REFUSED);
                throw e;
            }
            throw refusalIn(e).or(() -> mistakeIn(e))
                    .<RuntimeException>map(refusal -> spoken(command, refusal)).orElse(e);
        }
    }

    private RuntimeException spoken(Command<?> command, Refusal refusal) {
        EngineAnswers.mark(EngineAnswers.Mark.REFUSED);
        String words = texts.text(refusal, reader());
        if (ASSIGNING.contains(command.getClass())) {
            return new BadUserRequestException(words, refusal);
        }
        return new FormFieldValidationException(refusal.problems(), words, refusal);
    }

    /** Of a caller by HTTP only: a job that meets the same has failed. */
    private static Optional<Refusal> mistakeIn(RuntimeException failure) {
        if (RequestContextHolder.getRequestAttributes() == null) {
            return Optional.empty();
        }
        if (CallersMistakes.isOne(failure)) {
            EngineAnswers.mark(EngineAnswers.Mark.REFUSED);
        }
        return CallersMistakes.in(failure);
    }

    /** The caller's language; Vietnamese for callers that name none, where Java would take the machine's. */
    static Locale reader() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getHeader("Accept-Language") != null ? LocaleContextHolder.getLocale()
                : Locale.forLanguageTag("vi");
    }

    /** The refusal behind an exception of the engine. */
    static Optional<Refusal> refusalIn(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
