package vn.vinhdanh.workflow.awarddecision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.PrizeTable;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.workflow.Decisions;

/** Asks prize-money.dmn for the coefficient and base-salary.dmn for what it multiplies. */
@Component
class PrizeMoneyTable implements PrizeTable {

    private static final String COEFFICIENT = "prize-money";
    private static final String BASE_SALARY = "base-salary";

    private final Decisions decisions;

    PrizeMoneyTable(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Rate> rate(String awardForm, NomineeKind kind, LocalDate decisionDate) {
        Map<String, Object> coefficient = row(COEFFICIENT, Map.of("awardForm", awardForm, "nomineeKind", kind.name(),
                "decidedOn", decisionDate.toString()), "coefficient");
        Map<String, Object> salary = row(BASE_SALARY, Map.of("decidedOn", decisionDate.toString()), "amount");
        if (coefficient.isEmpty() || salary.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rate(new BigDecimal(coefficient.get("coefficient").toString()),
                ((Number) salary.get("amount")).longValue(),
                coefficient.get("clause") + "; " + salary.get("clause")));
    }

    /** Empty where no row applies, or one without the figure. */
    private Map<String, Object> row(String table, Map<String, Object> facts, String figure) {
        List<Map<String, Object>> rows = decisions.rows(table, facts);
        return rows.stream().filter(row -> row.get(figure) != null).findFirst().orElse(Map.of());
    }
}
