package vn.vinhdanh.workflow.engine;

import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.RefusalTexts;

/**
 * A refusal by a guard reaches Tasklist and /engine-rest in the reader's words and as a bad request; the engine would
 * wrap it in "exception while invoking TaskListener" and answer 500.
 */
class RefusalsInWords extends CommandInterceptor {

    private final RefusalTexts texts;

    RefusalsInWords(RefusalTexts texts) {
        this.texts = texts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            if (e instanceof BadUserRequestException) {
                throw e;
            }
            throw refusalIn(e).<RuntimeException>map(r -> new BadUserRequestException(texts.text(r, LocaleContextHolder.getLocale()), r)).orElse(e);
        }
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
