package vn.vinhdanh.calendar;

import java.time.LocalDate;

/** How a day differs from the week. */
public enum DayKind {
    /** A day off from Monday to Friday: lễ, Tết, nghỉ bù. */
    HOLIDAY,
    /** A Saturday or Sunday that is worked: làm bù. */
    WORKING;

    /** Message key of what is wrong with a day of this kind on this date, or null where nothing is. */
    public String wrongOn(LocalDate date) {
        boolean weekend = WorkingCalendar.isWeekend(date);
        if (this == HOLIDAY && weekend) {
            return "calendar.day.weekend";
        }
        return this == WORKING && !weekend ? "calendar.day.workday" : null;
    }
}
