package vn.vinhdanh.workflow;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What prize-money.dmn and base-salary.dmn must answer, on the first and the last day of every row. */
final class PrizeCases {

    private static final String SETTING = "; hộ gia đình: thiết lập của tỉnh";
    private static final String LAW_2017 = "Nghị định 91/2017/NĐ-CP";
    private static final String LAW_2023 = "Nghị định 98/2023/NĐ-CP";
    private static final String LAW_2025 = "Điều 54 Nghị định 152/2025/NĐ-CP";

    private PrizeCases() {
    }

    static Stream<DecisionCases.Case> all() {
        return Stream.of(salaries(), prizes("UntilTwentyThree", LAW_2017, 1.0, 2.0, "2017-10-01", "2023-12-31"),
                prizes("FromTwentyFour", LAW_2023, 1.5, 3.0, "2024-01-01", "2025-06-30"),
                prizes("FromJulyTwentyFive", LAW_2025, 1.5, 3.0, "2025-07-01", "2031-12-31"), unknown())
                .flatMap(cases -> cases);
    }

    private static Stream<DecisionCases.Case> salaries() {
        return Stream.of(salary("2019-06-30", "Otherwise", null, null),
                salary("2019-07-01", "FromJuly2019", 1_490_000L, "Nghị định 38/2019/NĐ-CP"),
                salary("2023-06-30", "FromJuly2019", 1_490_000L, "Nghị định 38/2019/NĐ-CP"),
                salary("2023-07-01", "FromJuly2023", 1_800_000L, "Nghị định 24/2023/NĐ-CP"),
                salary("2024-06-30", "FromJuly2023", 1_800_000L, "Nghị định 24/2023/NĐ-CP"),
                salary("2024-07-01", "FromJuly2024", 2_340_000L, "Nghị định 73/2024/NĐ-CP"));
    }

    private static DecisionCases.Case salary(String day, String rule, Long amount, String clause) {
        return new DecisionCases.Case("base-salary", Map.of("decidedOn", LocalDate.parse(day)),
                Set.of("Rule_" + rule), result("amount", amount, clause));
    }

    private static Stream<DecisionCases.Case> prizes(String rule, String law, double one, double two, String... days) {
        return Arrays.stream(days).flatMap(day -> Stream.of(
                prize("BANG_KHEN", "INDIVIDUAL", day, "Individual" + rule, one, law),
                prize("BANG_KHEN", "COLLECTIVE", day, "Collective" + rule, two, law),
                prize("BANG_KHEN", "HOUSEHOLD", day, "Household" + rule, one, law + SETTING)));
    }

    private static Stream<DecisionCases.Case> unknown() {
        return Stream.of(prize("BANG_KHEN", "INDIVIDUAL", "2017-09-30", "Otherwise", null, null),
                prize("GIAY_KHEN", "INDIVIDUAL", "2021-12-20", "Otherwise", null, null),
                prize("BANG_KHEN", null, "2021-12-20", "Otherwise", null, null));
    }

    private static DecisionCases.Case prize(String form, String kind, String day, String rule, Double coefficient,
            String clause) {
        Map<String, Object> given = new HashMap<>();
        given.put("awardForm", form);
        given.put("nomineeKind", kind);
        given.put("decidedOn", LocalDate.parse(day));
        return new DecisionCases.Case("prize-money", given, Set.of("Rule_" + rule),
                result("coefficient", coefficient, clause));
    }

    /** A row without a figure answers nothing. */
    private static List<Map<String, Object>> result(String figure, Object value, String clause) {
        return List.of(value == null ? Map.of() : Map.of(figure, value, "clause", clause));
    }
}
