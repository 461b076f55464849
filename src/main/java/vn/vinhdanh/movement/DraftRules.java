package vn.vinhdanh.movement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import vn.vinhdanh.refusal.Refusal.Problem;

/** What must hold of a movement, whether it comes from a file or from the form. The fields are paths of the file. */
final class DraftRules {

    private static final String CODE = "[a-z0-9-]{1,40}";
    private static final String PART_CODE = "[A-Za-z0-9_.-]{1,40}";

    private final MovementDraft draft;
    private final List<Problem> problems = new ArrayList<>();

    private DraftRules(MovementDraft draft) {
        this.draft = draft;
    }

    /**
     * Everything that is wrong with the draft.
     *
     * @param unitKnown of issuer and unit
     */
    static List<Problem> check(MovementDraft draft, Predicate<String> issuerKnown,
                               BiPredicate<String, String> unitKnown) {
        DraftRules rules = new DraftRules(draft);
        rules.checkHead(issuerKnown);
        rules.checkContents();
        rules.checkAwardForms();
        rules.checkBatches();
        // Units of an issuer that does not exist are no second mistake.
        boolean hasUnits = draft.issuer() != null && issuerKnown.test(draft.issuer());
        rules.problems.addAll(SettingsRules.check(draft.settings(),
                unit -> !hasUnits || unitKnown.test(draft.issuer(), unit)));
        return rules.problems;
    }

    private void checkHead(Predicate<String> issuerKnown) {
        if (required("code", draft.code()) && !draft.code().matches(CODE)) {
            wrong("code", "movement.code", draft.code());
        }
        if (required("issuer", draft.issuer()) && !issuerKnown.test(draft.issuer())) {
            wrong("issuer", "movement.issuer.unknown", draft.issuer());
        }
        required("title", draft.title());
    }

    private void checkContents() {
        if (draft.contents().isEmpty()) {
            wrong("contents", "movement.contents.none");
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < draft.contents().size(); i++) {
            Content content = draft.contents().get(i);
            String at = "contents[" + i + "]";
            checkPart(at, content.code(), content.title(), codes, "movement.content.twice");
        }
    }

    private void checkAwardForms() {
        if (draft.awardForms().isEmpty()) {
            wrong("awardForms", "movement.awardForms.none");
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < draft.awardForms().size(); i++) {
            AwardForm form = draft.awardForms().get(i);
            String at = "awardForms[" + i + "]";
            checkPart(at, form.code(), form.title(), codes, "movement.awardForm.twice");
            if (form.recipients().isEmpty()) {
                wrong(at + ".recipients", "movement.recipients.none");
            }
        }
    }

    private void checkPart(String at, String code, String title, Set<String> codes, String twice) {
        if (required(at + ".code", code)) {
            if (!code.matches(PART_CODE)) {
                wrong(at + ".code", "movement.part.code", code);
            } else if (!codes.add(code)) {
                wrong(at + ".code", twice, code);
            }
        }
        required(at + ".title", title);
    }

    private void checkBatches() {
        if (draft.batches().isEmpty()) {
            wrong("batches", "movement.batches.none");
        }
        for (int i = 0; i < draft.batches().size(); i++) {
            String at = "batches[" + i + "].";
            BatchRules.check(i + 1, i == 0 ? null : draft.batches().get(i - 1), draft.batches().get(i))
                    .forEach(p -> wrong(at + p.field(), p.key(), p.args()));
        }
    }

    private boolean required(String field, Object value) {
        if (value == null) {
            wrong(field, "movement.missing", field.substring(field.lastIndexOf('.') + 1));
        }
        return value != null;
    }

    private void wrong(String field, String key, Object... args) {
        problems.add(new Problem(field, key, args));
    }
}
