package vn.vinhdanh.organization;

import java.time.LocalDate;

/**
 * Who commends: a province, or an office with a movement of its own.
 *
 * @param name      as on papers, "Ủy ban nhân dân tỉnh Sóc Trăng"
 * @param place     địa danh on papers
 * @param validFrom first day, or null: always was
 * @param validTo   last day, inclusive, or null: no end
 * @param successor code of the issuer that took over, or null
 */
public record Issuer(String code, String name, String shortName, String place,
                     LocalDate validFrom, LocalDate validTo, String successor) {
}
