package vn.vinhdanh.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The office's present: instants of the system clock as days of the office's zone. */
@Component
public class OfficeTime {

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

    public ZoneId zone() {
        return zone;
    }
}
