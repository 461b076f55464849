package vn.vinhdanh.calendar;

import java.time.LocalDate;

/**
 * A day that differs from the week.
 *
 * @param name what it is called: "Tết Nhâm Dần"
 */
public record OfficeDay(LocalDate date, DayKind kind, String name) {
}
