package vn.vinhdanh.eligibility;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts flags into words. A designer may add rows with codes of their own to the table: those are shown as they are
 * until somebody writes their words.
 */
@Component
public class FlagTexts {

    private final MessageSource messages;

    FlagTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** In a word or two, without figures: for a line of a list. */
    public String name(String code, Locale locale) {
        return messages.getMessage("nomination.flag." + code, null, code, locale);
    }

    /** What it says of this dossier, with its figures. */
    public String message(Flag flag, Locale locale) {
        return flag.numbers().isEmpty() ? name(flag.code(), locale)
                : messages.getMessage("eligibility.flag." + flag.code(), flag.numbers().toArray(),
                        name(flag.code(), locale), locale);
    }

    /** Why the dossier is held or ineligible, with the clause. */
    String reason(Flag flag, Locale locale) {
        String clause = flag.clause() == null ? "" : flag.clause();
        return messages.getMessage("eligibility.reason." + flag.code(), new Object[] {clause},
                name(flag.code(), locale), locale);
    }
}
