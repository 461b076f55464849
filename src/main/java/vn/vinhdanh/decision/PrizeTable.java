package vn.vinhdanh.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.vinhdanh.nomination.NomineeKind;

/** What the law pays with an award; prize-money.dmn and base-salary.dmn stand behind it. */
public interface PrizeTable {

    /**
     * The rate for a decision of that day, or empty where the tables have none. The same question again costs next to
     * nothing.
     */
    Optional<Rate> rate(String awardForm, NomineeKind kind, LocalDate decisionDate);

    /**
     * So many times the base salary.
     *
     * @param baseSalary in đồng, of the day of the decision
     * @param clause     where both are written, Vietnamese
     */
    record Rate(BigDecimal coefficient, long baseSalary, String clause) {
    }
}
