package vn.vinhdanh.web.api;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.duplicate.Duplicate;
import vn.vinhdanh.duplicate.Sureness;
import vn.vinhdanh.nomination.Stage;

/** Says why two dossiers are alike, in the caller's language and without a word of what is in the other. */
@Component
class DuplicateWords {

    private final MessageSource messages;

    DuplicateWords(MessageSource messages) {
        this.messages = messages;
    }

    String why(Duplicate d) {
        List<String> sentences = new ArrayList<>();
        sentences.add(text(d.sureness() == Sureness.PROBABLE
                ? "duplicate.why.PROBABLE." + d.other().kind() : "duplicate.why." + d.sureness()));
        if (d.sureness() != Sureness.CERTAIN && d.differentCitizen()) {
            sentences.add(text("duplicate.why.different-citizen"));
        }
        if (d.sameUnit()) {
            sentences.add(text("duplicate.why.same-unit"));
        }
        if (d.other().stage() == Stage.AWARDED) {
            sentences.add(text(d.open() ? "duplicate.why.awarded-same-time" : "duplicate.why.awarded"));
        } else if (d.history()) {
            sentences.add(text("duplicate.why.history"));
        }
        return String.join(" ", sentences);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
