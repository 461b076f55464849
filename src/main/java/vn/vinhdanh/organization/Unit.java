package vn.vinhdanh.organization;

import java.time.LocalDate;

/**
 * A unit that nominates, and a district that also reviews.
 *
 * @param id        of the row; one code has a row for each time of validity
 * @param code      official code of an administrative unit ("947", "31693"), or a word ("so-y-te")
 * @param name      with its district, "Xã Ngọc Tố, huyện Mỹ Xuyên"
 * @param district  code of the district that reviews first, or null: nominates directly
 * @param email     where it is written to, or null
 * @param validTo   last day, inclusive, or null: no end
 */
public record Unit(long id, String issuer, String code, String name, UnitLevel level, String district, String email,
                   LocalDate validFrom, LocalDate validTo) {

    /** Id of the group whose members nominate for this unit. */
    public String group() {
        return Caller.unitGroup(issuer, code);
    }
}
