package vn.vinhdanh.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coefficient times the base salary, rounded up to ten thousand đồng. */
class PrizeTest {

    @ParameterizedTest
    @CsvSource({"1.0, 1490000, 1490000", "2.0, 1490000, 2980000", "1.5, 2340000, 3510000", "3.0, 2340000, 7020000",
        "0.3, 1490000, 450000", "0.15, 1490000, 230000", "0.1, 1800001, 190000", "1.5, 1800000, 2700000"})
    void isRoundedUp(BigDecimal coefficient, long baseSalary, long amount) {
        assertThat(Prize.of(new PrizeTable.Rate(coefficient, baseSalary, "NĐ")).amount()).isEqualTo(amount);
    }
}
