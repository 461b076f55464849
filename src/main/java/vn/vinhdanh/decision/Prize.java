package vn.vinhdanh.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The money that goes with one award.
 *
 * @param amount in đồng
 * @param local  set for the movement, not by the decree
 * @param basis  where it is written, Vietnamese; null where a local amount has none
 */
public record Prize(long amount, boolean local, String basis) {

    private static final BigDecimal STEP = BigDecimal.valueOf(10_000);

    /** The product, rounded up to ten thousand đồng. */
    static Prize of(PrizeTable.Rate rate) {
        BigDecimal product = rate.coefficient().multiply(BigDecimal.valueOf(rate.baseSalary()));
        return new Prize(product.divide(STEP, 0, RoundingMode.CEILING).multiply(STEP).longValueExact(), false,
                rate.clause());
    }
}
