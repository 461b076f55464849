package vn.vinhdanh.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The office's present: instants of the system clock as days of the office's zone. */
@Component
public class OfficeTime {

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private final Clock clock;
    private final ZoneId zone;

    OfficeTime(Clock clock, CalendarProperties properties) {
        this.clock = clock;
        this.zone = properties.zone();
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return dateOf(now());
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** "đến hết ngày": the first instant that no longer belongs to the day. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** When work begins on a day: reminders come then. */
    public Instant officeOpens(LocalDate day) {
        return day.atTime(OPENS).atZone(zone).toInstant();
    }

    /** When work ends on a day: what is due on it is due then. */
    public Instant officeCloses(LocalDate day) {
        return day.atTime(CLOSES).atZone(zone).toInstant();
    }

    public ZoneId zone() {
        return zone;
    }
}
