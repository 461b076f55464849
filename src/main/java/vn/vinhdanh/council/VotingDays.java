package vn.vinhdanh.council;

import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.refusal.Refusal.Problem;

/** The last day of voting, as entered. */
final class VotingDays {

    private static final int MOST_DAYS = 365;

    private VotingDays() {
    }

    static List<Problem> problems(LocalDate closesOn, LocalDate today) {
        if (closesOn == null) {
            return List.of(new Problem("closesOn", "council.closes.missing"));
        }
        return closesOn.isBefore(today) ? List.of(new Problem("closesOn", "council.closes.past"))
                : closesOn.isAfter(today.plusDays(MOST_DAYS))
                        ? List.of(new Problem("closesOn", "council.closes.far")) : List.of();
    }
}
