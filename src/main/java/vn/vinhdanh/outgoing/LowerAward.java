package vn.vinhdanh.outgoing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a unit did about a dossier that was given down to it.
 *
 * @param given  it gave its own Giấy khen
 * @param number and {@code date}: of the unit's decision; null where it gave none
 * @param reason why it gave none; else null
 */
public record LowerAward(boolean given, String number, LocalDate date, String reason, Instant recordedAt) {
}
