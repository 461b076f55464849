package vn.vinhdanh.eligibility;

import java.util.Collection;
import vn.vinhdanh.eligibility.Finding.Result;

/** What the rules come to: đạt, tạm hoãn or không đạt. */
public enum Conclusion {
    ELIGIBLE, HOLD, INELIGIBLE;

    /** Eligible only where a row says so and none refuses or holds; what nothing fits is not. */
    static Conclusion of(Collection<Finding> findings) {
        if (has(findings, Result.INELIGIBLE)) {
            return INELIGIBLE;
        }
        if (has(findings, Result.HOLD)) {
            return HOLD;
        }
        return has(findings, Result.ELIGIBLE) ? ELIGIBLE : INELIGIBLE;
    }

    private static boolean has(Collection<Finding> findings, Result result) {
        return findings.stream().anyMatch(f -> f.result() == result);
    }
}
