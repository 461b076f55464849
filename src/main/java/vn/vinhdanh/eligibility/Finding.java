package vn.vinhdanh.eligibility;

import java.time.LocalDate;

/**
 * One row of the rules that applied.
 *
 * @param code      in capitals, null for {@link Result#ELIGIBLE}
 * @param clause    where the rule comes from, in the words of the table
 * @param validFrom first day of its effect, or null: without limit
 * @param validTo   last day of its effect, or null: without limit
 */
public record Finding(Result result, String code, String clause, LocalDate validFrom, LocalDate validTo) {

    /** What a row says of the dossier. */
    public enum Result {
        ELIGIBLE, INELIGIBLE, HOLD, FLAG
    }
}
