package vn.vinhdanh.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.catalogue.CatalogueFiles;
import vn.vinhdanh.catalogue.Entry;
import vn.vinhdanh.catalogue.Mistakes;

/** Takes the days off and the make-up working days from {@code calendar.yaml}. */
@Service
public class HolidayCatalogue {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final CatalogueFiles files;
    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    HolidayCatalogue(CatalogueFiles files, JdbcClient jdbc, WorkingDays workingDays) {
        this.files = files;
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    private enum Kind {
        HOLIDAY, WORKING
    }

    private record Day(LocalDate date, Kind kind, String name) {
    }

    /** The days as read, to be stored when nothing in the whole catalogue is wrong. */
    public final class Days {

        private final List<Day> days;

        private Days(List<Day> days) {
            this.days = days;
        }

        /** All days in one statement; those not in the file stay. Needs a transaction. */
        public void store() {
            jdbc.sql("""
                    INSERT INTO vinhdanh.holiday AS old (date, kind, name)
                    SELECT d.date::date, d.kind, d.name
                    FROM unnest(CAST(:dates AS text[]), CAST(:kinds AS text[]), CAST(:names AS text[]))
                        AS d (date, kind, name)
                    ON CONFLICT (date) DO UPDATE SET kind = EXCLUDED.kind, name = EXCLUDED.name
                    WHERE (old.kind, old.name) IS DISTINCT FROM (EXCLUDED.kind, EXCLUDED.name)
                    """)
                    .param("dates", days.stream().map(d -> d.date().toString()).toArray(String[]::new))
                    .param("kinds", days.stream().map(d -> d.kind().name()).toArray(String[]::new))
                    .param("names", days.stream().map(Day::name).toArray(String[]::new))
                    .update();
        }
    }

    /** Reads the file and notes what is wrong with it. */
    public Days read(Mistakes mistakes) {
        List<Day> days = new ArrayList<>();
        files.file("calendar.yaml", mistakes).ifPresent(calendar -> {
            Set<LocalDate> seen = new HashSet<>();
            calendar.entries("days").forEach(entry -> days.add(read(entry, seen)));
            calendar.finish();
        });
        return new Days(days);
    }

    /** To be called when the transaction that stored the days is over. */
    public void stored() {
        workingDays.invalidate();
    }

    private static Day read(Entry entry, Set<LocalDate> seen) {
        LocalDate date = entry.date("date");
        Kind kind = entry.oneOf("kind", Kind.class);
        String name = entry.text("name");
        entry.text("note");
        entry.finish();
        if (date != null && !seen.add(date)) {
            entry.wrong("date", "calendar.day.twice", date.toString());
        }
        if (date != null && kind != null) {
            boolean weekend = WEEKEND.contains(date.getDayOfWeek());
            if (kind == Kind.HOLIDAY && weekend) {
                entry.wrong("date", "calendar.day.weekend", date.toString());
            } else if (kind == Kind.WORKING && !weekend) {
                entry.wrong("date", "calendar.day.workday", date.toString());
            }
        }
        return new Day(date, kind, name);
    }
}
