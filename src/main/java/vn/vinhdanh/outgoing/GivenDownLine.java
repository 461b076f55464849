package vn.vinhdanh.outgoing;

import java.time.LocalDate;

/**
 * A dossier given down to its unit, as Sở Nội vụ follows it.
 *
 * @param reason      why it was given down
 * @param given       whether the unit gave its Giấy khen; null: open
 * @param lowerReason why it gave none
 */
public record GivenDownLine(String code, String nominee, String kind, String unit, String unitName, String reason,
                            Boolean given, String number, LocalDate date, String lowerReason) {
}
