package vn.vinhdanh.workflow.nomination;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.eligibility.EligibilityRules;
import vn.vinhdanh.eligibility.Finding;
import vn.vinhdanh.eligibility.Finding.Result;
import vn.vinhdanh.workflow.Decisions;

/** Puts facts to nomination-eligibility.dmn. */
@Component
class EligibilityTable implements EligibilityRules {

    private final Decisions decisions;

    EligibilityTable(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Finding> ask(Map<String, Object> facts) {
        return decisions.rows("nomination-eligibility", facts).stream()
                .map(row -> new Finding(result((String) row.get("result")), (String) row.get("reason"),
                        (String) row.get("clause"), day(row.get("validFrom")), day(row.get("validTo")))).toList();
    }

    /** A word that the table's designer made up approves nothing. */
    private static Result result(String word) {
        return Arrays.stream(Result.values()).filter(r -> r.name().equals(word)).findFirst().orElse(Result.INELIGIBLE);
    }

    private static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
