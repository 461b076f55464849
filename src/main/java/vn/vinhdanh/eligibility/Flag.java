package vn.vinhdanh.eligibility;

import java.time.LocalDate;
import java.util.List;

/**
 * What reviewers must look at.
 *
 * @param clause    where the rule comes from, or null
 * @param validFrom first day of its effect, or null: without limit
 * @param validTo   last day of its effect, or null: without limit
 * @param numbers   figures of its message, such as the place and the limit of a quota; mostly empty
 */
public record Flag(String code, String clause, LocalDate validFrom, LocalDate validTo, List<Integer> numbers) {

    static Flag of(Finding finding) {
        return new Flag(finding.code(), finding.clause(), finding.validFrom(), finding.validTo(), List.of());
    }
}
