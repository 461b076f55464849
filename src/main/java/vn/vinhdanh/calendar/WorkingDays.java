package vn.vinhdanh.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts working days: Monday to Friday but for days off, and the weekend days that are worked (làm bù). Years without
 * days in the table {@code holiday} have plain weeks.
 */
@Service
public class WorkingDays {

    private final JdbcClient jdbc;
    private volatile Map<LocalDate, Boolean> worked;

    public WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isWorkingDay(LocalDate date) {
        boolean week = date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions().getOrDefault(date, week);
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

    /** To be called when the table has changed: the next question reads it again. */
    public void invalidate() {
        worked = null;
    }

    /** Only the days that differ from the week: true for those worked. */
    private Map<LocalDate, Boolean> exceptions() {
        Map<LocalDate, Boolean> known = worked;
        if (known == null) {
            Map<LocalDate, Boolean> read = new HashMap<>();
            jdbc.sql("SELECT date, kind FROM vinhdanh.holiday").query(rs -> {
                read.put(rs.getObject("date", LocalDate.class), "WORKING".equals(rs.getString("kind")));
            });
            known = Map.copyOf(read);
            worked = known;
        }
        return known;
    }
}
