package vn.vinhdanh.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.catalogue.CatalogueFiles;
import vn.vinhdanh.catalogue.Entry;
import vn.vinhdanh.catalogue.Mistakes;

/**
 * Takes the days off and the make-up working days from {@code calendar.yaml}. Days that a person has changed or taken
 * out stay as the person left them.
 */
@Service
public class HolidayCatalogue {

    private final CatalogueFiles files;
    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    HolidayCatalogue(CatalogueFiles files, JdbcClient jdbc, WorkingDays workingDays) {
        this.files = files;
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    /** The days as read, to be stored when nothing in the whole catalogue is wrong. */
    public final class Days {

        private final List<OfficeDay> days;

        private Days(List<OfficeDay> days) {
            this.days = days;
        }

        /** All days in one statement; those not in the file stay. Needs a transaction. */
        public void store() {
            int changed = jdbc.sql("""
                    INSERT INTO vinhdanh.holiday AS old (date, kind, name)
                    SELECT d.date::date, d.kind, d.name
                    FROM unnest(CAST(:dates AS text[]), CAST(:kinds AS text[]), CAST(:names AS text[]))
                        AS d (date, kind, name)
                    ON CONFLICT (date) DO UPDATE SET kind = EXCLUDED.kind, name = EXCLUDED.name
                    WHERE old.source = 'SHIPPED'
                        AND (old.kind, old.name) IS DISTINCT FROM (EXCLUDED.kind, EXCLUDED.name)
                    """)
                    .param("dates", days.stream().map(d -> d.date().toString()).toArray(String[]::new))
                    .param("kinds", days.stream().map(d -> d.kind().name()).toArray(String[]::new))
                    .param("names", days.stream().map(OfficeDay::name).toArray(String[]::new))
                    .update();
            if (changed > 0) {
                workingDays.changed();
            }
        }
    }

    /** Reads the file and notes what is wrong with it. */
    public Days read(Mistakes mistakes) {
        return new Days(days(files.file("calendar.yaml", mistakes)));
    }

    /** The days of a file of the same form that somebody sent, with what is wrong with it in the mistakes. */
    public List<OfficeDay> read(String name, String content, Mistakes mistakes) {
        return days(CatalogueFiles.parse(name, content, mistakes));
    }

    private static List<OfficeDay> days(Optional<Entry> file) {
        List<OfficeDay> days = new ArrayList<>();
        file.ifPresent(calendar -> {
            Set<LocalDate> seen = new HashSet<>();
            calendar.entries("days").forEach(entry -> days.add(read(entry, seen)));
            calendar.finish();
        });
        return days;
    }

    private static OfficeDay read(Entry entry, Set<LocalDate> seen) {
        LocalDate date = entry.date("date");
        DayKind kind = entry.oneOf("kind", DayKind.class);
        String name = entry.text("name");
        entry.text("note");
        entry.finish();
        if (date != null && !seen.add(date)) {
            entry.wrong("date", "calendar.day.twice", date.toString());
        }
        if (date != null && kind != null && kind.wrongOn(date) != null) {
            entry.wrong("date", kind.wrongOn(date), date.toString());
        }
        return new OfficeDay(date, kind, name);
    }
}
