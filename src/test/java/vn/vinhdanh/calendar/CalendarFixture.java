package vn.vinhdanh.calendar;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.catalogue.CatalogueFiles;

/** Opens the package to tests of others. */
public final class CalendarFixture {

    private CalendarFixture() {
    }

    public static OfficeTime office(Clock clock, ZoneId zone) {
        return new OfficeTime(clock, new CalendarProperties(zone));
    }

    public static HolidayCatalogue holidays(CatalogueFiles files, JdbcClient jdbc) {
        return new HolidayCatalogue(files, jdbc, new WorkingDays(jdbc));
    }
}
