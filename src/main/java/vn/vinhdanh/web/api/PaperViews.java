package vn.vinhdanh.web.api;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.Evidence;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.PaperChecklist;
import vn.vinhdanh.nomination.PaperLimits;
import vn.vinhdanh.refusal.Refusal;

/** What readers learn of a dossier's papers: those that are there, those that must be, and how much is taken. */
@Component
class PaperViews {

    private final PaperChecklist checklist;
    private final PaperLimits limits;
    private final MessageSource messages;

    PaperViews(PaperChecklist checklist, PaperLimits limits, MessageSource messages) {
        this.checklist = checklist;
        this.limits = limits;
        this.messages = messages;
    }

    /**
     * A paper that the dossier must have.
     *
     * @param title what it is called, in the reader's language
     */
    record Required(EvidenceType type, String title, boolean present) {
    }

    /** In bytes, but for {@code most}: papers of one dossier. */
    record Limits(long largest, int most, long largestDossier) {
    }

    /** Null where the table of papers has no answer for the dossier, which can be read all the same. */
    List<Required> required(Nomination n, List<Evidence> evidence) {
        try {
            return checklist.of(n, evidence).stream()
                    .map(item -> new Required(item.type(), title(item.type()), item.present())).toList();
        } catch (Refusal unanswered) {
            return null;
        }
    }

    Limits limits() {
        return new Limits(limits.largest().toBytes(), limits.most(), limits.largestDossier().toBytes());
    }

    private String title(EvidenceType type) {
        Locale reader = LocaleContextHolder.getLocale();
        return messages.getMessage("pages.paper." + type, null, reader);
    }
}
