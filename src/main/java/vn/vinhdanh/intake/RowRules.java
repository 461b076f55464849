package vn.vinhdanh.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.vinhdanh.intake.sheet.CellProblem;
import vn.vinhdanh.intake.sheet.ListChoices;
import vn.vinhdanh.intake.sheet.ListRow;
import vn.vinhdanh.nomination.DossierForm;
import vn.vinhdanh.nomination.DossierRules;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.nomination.Procedure;
import vn.vinhdanh.nomination.RequiredPapers;
import vn.vinhdanh.refusal.Refusal;

/** What a row must hold, by the rules of a dossier. A list is of the ordinary procedure. */
final class RowRules {

    private final DossierRules rules;
    private final RequiredPapers required;
    private final ListChoices choices;
    private final LocalDate today;
    /** The table is asked once for each kind and form, not for each row. */
    private final Map<Asked, List<EvidenceType>> papers = new HashMap<>();

    private record Asked(NomineeKind kind, String awardForm) {
    }

    RowRules(DossierRules rules, RequiredPapers required, ListChoices choices, LocalDate today) {
        this.rules = rules;
        this.required = required;
        this.choices = choices;
        this.today = today;
    }

    /** The form of the list's movement and unit, clean, with the list's answer where the row gives none. */
    DossierForm complete(DossierForm form, Import list) {
        Boolean exclusion = form.exclusionDeclared() == null ? list.exclusionDeclared() : form.exclusionDeclared();
        return rules.clean(new DossierForm(list.movement(), list.unit(), form.nominee(), form.content(),
                form.awardForm(), form.achievement(), form.achievedFrom(), form.achievedTo(), false, exclusion));
    }

    /** What keeps the row from becoming a dossier, though every cell could be read. */
    List<CellProblem> broken(ListRow row, DossierForm form) {
        List<Refusal.Problem> malformed = rules.malformed(form, choices.contents(), choices.awardForms());
        Stream<Refusal.Problem> missing = malformed.isEmpty() ? rules.missing(form).stream() : Stream.empty();
        return Stream.concat(malformed.stream(), missing)
                .map(problem -> new CellProblem(row.number(), null, null, problem)).toList();
    }

    /** What keeps the dossier of a good row from being handed in. */
    List<Remark> missing(DossierForm form, Predicate<EvidenceType> brought) {
        List<Remark> missing = new ArrayList<>();
        if (form.exclusionDeclared() == null) {
            missing.add(Remark.of("intake.missing.exclusionDeclared"));
        }
        try {
            papers.computeIfAbsent(new Asked(form.nominee().kind(), form.awardForm()),
                            asked -> required.of(Procedure.ORDINARY, asked.kind, asked.awardForm, today)).stream()
                    .filter(type -> !brought.test(type))
                    .forEach(type -> missing.add(Remark.of("nomination.paper.missing." + type)));
        } catch (Refusal unanswered) {
            unanswered.problems().forEach(problem -> missing.add(Remark.of(problem)));
        }
        return missing;
    }
}
