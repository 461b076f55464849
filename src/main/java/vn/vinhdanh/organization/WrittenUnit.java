package vn.vinhdanh.organization;

import java.time.LocalDate;

/**
 * A unit as the catalogue writes it.
 *
 * @param file where it is written: the issuer's file or a table of administrative units
 */
record WrittenUnit(String file, int line, String code, String name, UnitLevel level, String district, String email,
                   LocalDate validFrom, LocalDate validTo) {

    boolean sharesADayWith(WrittenUnit other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(WrittenUnit other) {
        return validTo != null && other.validFrom != null && validTo.isBefore(other.validFrom);
    }
}
