package vn.vinhdanh.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * The working days as they are known at one moment; it never changes, so that what is counted together is counted
 * alike. Monday to Friday but for days off, and the weekend days that are worked (làm bù). Years without days of their
 * own have plain weeks.
 *
 * @param version raised by every change of the days
 * @param worked  only the days that differ from the week: true for those worked
 */
public record WorkingCalendar(long version, Map<LocalDate, Boolean> worked) {

    public WorkingCalendar {
        worked = Map.copyOf(worked);
    }

    public boolean isWorkingDay(LocalDate date) {
        return worked.getOrDefault(date, !isWeekend(date));
    }

    /** Saturday or Sunday. */
    public static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * The n-th working day after a day; the day itself does not count. Before it where n is negative; the day itself,
     * worked or not, where n is 0.
     */
    public LocalDate plus(LocalDate date, int n) {
        int step = Integer.signum(n);
        LocalDate day = date;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many working days there are after {@code from} up to and with {@code to}; negative where it is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }
}
