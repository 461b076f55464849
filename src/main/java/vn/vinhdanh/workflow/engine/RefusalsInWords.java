package vn.vinhdanh.workflow.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
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
 * fields becomes a bad request at the completion of a task, and only the one for bad requests elsewhere.
 */
class RefusalsInWords extends CommandInterceptor {

    private static final Set<Class<?>> FORMS = Set.of(CompleteTaskCmd.class, ResolveTaskCmd.class,
            SubmitTaskFormCmd.class, SubmitStartFormCmd.class, StartProcessInstanceCmd.class);

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
                throw e;
            }
            throw refusalIn(e).or(() -> mistakeIn(e))
                    .<RuntimeException>map(r -> inWords(r, command)).orElse(e);
        } catch (Error e) {
            EngineAnswers.mark(EngineAnswers.Mark.FAILED);
            throw e;
        }
    }

    private ProcessEngineException inWords(Refusal refusal, Command<?> command) {
        EngineAnswers.mark(EngineAnswers.Mark.REFUSED);
        String words = texts.text(refusal, reader());
        return FORMS.contains(command.getClass())
                ? new FormFieldValidationException(refusal.problems(), words, refusal)
                : new BadUserRequestException(words, refusal);
    }

    /** Of a caller by HTTP only: a job that meets the same has failed. */
    private static Optional<Refusal> mistakeIn(RuntimeException failure) {
        if (RequestContextHolder.getRequestAttributes() == null) {
            return Optional.empty();
        }
        Optional<Refusal> mistake = CallersMistakes.in(failure);
        if (mistake.isEmpty() && !CallersMistakes.isOne(failure)) {
            EngineAnswers.mark(EngineAnswers.Mark.FAILED);
        }
        return mistake;
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
