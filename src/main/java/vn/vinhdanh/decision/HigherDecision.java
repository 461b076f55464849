package vn.vinhdanh.decision;

import java.time.LocalDate;

/**
 * What a higher authority answered on a dossier that was forwarded to it.
 *
 * @param outcome   {@link Outcome#AWARD} or {@link Outcome#DECLINE}
 * @param number    of its decision or letter; null where it declined without one
 * @param authority who decided, as on paper: "Thủ tướng Chính phủ"
 * @param awardForm what it awarded, which may differ from what was asked for; null where it declined
 */
public record HigherDecision(Outcome outcome, String number, LocalDate date, String authority, String awardForm,
                             String reason) {
}
