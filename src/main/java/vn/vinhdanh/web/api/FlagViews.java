package vn.vinhdanh.web.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.duplicate.ShowDuplicates;
import vn.vinhdanh.eligibility.Flag;
import vn.vinhdanh.eligibility.FlagTexts;
import vn.vinhdanh.eligibility.Flags;
import vn.vinhdanh.eligibility.Quotas;
import vn.vinhdanh.eligibility.Warnings;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Stage;

/** What reviewers must look at and nominators should know, in the reader's language. */
@Component
class FlagViews {

    private final Flags flags;
    private final ShowDuplicates duplicates;
    private final Warnings warnings;
    private final Quotas quotas;
    private final FlagTexts texts;

    FlagViews(Flags flags, ShowDuplicates duplicates, Warnings warnings, Quotas quotas, FlagTexts texts) {
        this.flags = flags;
        this.duplicates = duplicates;
        this.warnings = warnings;
        this.quotas = quotas;
        this.texts = texts;
    }

    List<DossierView.Flag> of(Nomination n) {
        return Stream.concat(shown(flags.of(n.id())).stream(), duplicates.flags(n).stream()
                .map(code -> new DossierView.Flag(code, name(code), null, null, null))).toList();
    }

    /** Of a draft only: what has been submitted bears flags. */
    List<DossierView.Flag> warnings(Nomination n) {
        return n.stage() == Stage.DRAFT ? shown(warnings.of(n)) : List.of();
    }

    /** Of a draft that has one, else null. */
    Quotas.Use quota(Nomination n) {
        return n.stage() == Stage.DRAFT ? quotas.of(n).orElse(null) : null;
    }

    /** In a word or two. */
    String name(String code) {
        return texts.name(code, locale());
    }

    private List<DossierView.Flag> shown(List<Flag> found) {
        return found.stream().map(flag -> new DossierView.Flag(flag.code(), texts.message(flag, locale()),
                flag.clause(), flag.validFrom(), flag.validTo())).toList();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
