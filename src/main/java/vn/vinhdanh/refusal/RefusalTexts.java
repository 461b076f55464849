package vn.vinhdanh.refusal;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a refusal into the words of the person who asked. */
@Component
public class RefusalTexts {

    private final MessageSource messages;

    RefusalTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String text(Refusal.Problem problem, Locale locale) {
        return messages.getMessage(problem.key(), problem.args(), locale);
    }

    /** All problems in one text, a line each. */
    public String text(Refusal refusal, Locale locale) {
        return refusal.problems().stream().map(p -> text(p, locale)).collect(Collectors.joining("\n"));
    }
}
