package vn.vinhdanh.eligibility;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.eligibility.Finding.Result;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.notification.Notices;

/** Whether a submitted dossier may be reviewed, by the rules of its day, and what its unit is told where it may not. */
@Service
public class Eligibility {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Nominations nominations;
    private final EligibilityRules rules;
    private final Facts facts;
    private final Flags flags;
    private final FlagTexts texts;
    private final Quotas quotas;
    private final Notices notices;
    private final Journal journal;

    Eligibility(Nominations nominations, EligibilityRules rules, Facts facts, Flags flags, FlagTexts texts,
                Quotas quotas, Notices notices, Journal journal) {
        this.nominations = nominations;
        this.rules = rules;
        this.facts = facts;
        this.flags = flags;
        this.texts = texts;
        this.quotas = quotas;
        this.notices = notices;
        this.journal = journal;
    }

    /**
     * Puts the dossier to the rules and keeps what they found. A dossier to be held is on hold afterwards, and its unit
     * has been told why.
     */
    @Transactional
    public Conclusion check(long id) {
        Nomination dossier = nominations.held(id);
        List<Finding> findings = rules.ask(facts.of(dossier));
        findings.stream().filter(f -> f.result() != Result.ELIGIBLE)
                .forEach(f -> flags.add(id, f.result(), Flag.of(f)));
        quotas.check(dossier);
        Conclusion conclusion = Conclusion.of(findings);
        if (conclusion == Conclusion.HOLD) {
            hold(dossier);
        }
        return conclusion;
    }

    private void hold(Nomination dossier) {
        List<String> reasons = reasons(dossier.id(), Result.HOLD);
        nominations.stage(dossier.id(), Stage.ON_HOLD, String.join("\n", reasons));
        journal.record(dossier.code(), "HELD", Map.of("reason", String.join(" ", reasons)));
        notices.held(dossier.id(), reasons);
    }

    /** Ends the dossier as ineligible and tells the unit each reason with its clause. */
    @Transactional
    public void tell(long id) {
        List<String> reasons = reasons(id, Result.INELIGIBLE);
        nominations.stage(id, Stage.INELIGIBLE, String.join("\n", reasons));
        journal.record(nominations.get(id).code(), "INELIGIBLE");
        notices.ineligible(id, reasons);
    }

    private List<String> reasons(long id, Result result) {
        return flags.of(id, result).stream().map(flag -> texts.reason(flag, VIETNAMESE)).toList();
    }
}
