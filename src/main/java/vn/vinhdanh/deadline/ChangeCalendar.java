package vn.vinhdanh.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.DayKind;
import vn.vinhdanh.calendar.OfficeDay;
import vn.vinhdanh.calendar.WorkingDays;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/**
 * An administrator changes the calendar. What a person has set or taken out stays so, whatever file is shipped later;
 * the open due dates follow by themselves.
 */
@Service
public class ChangeCalendar {

    /** The journal's subject of every change. */
    public static final String SUBJECT = "calendar";

    private static final int LONGEST_NAME = 200;

    private final JdbcClient db;
    private final WorkingDays workingDays;
    private final CurrentCaller callers;
    private final Journal journal;

    ChangeCalendar(JdbcClient db, WorkingDays workingDays, CurrentCaller callers, Journal journal) {
        this.db = db;
        this.workingDays = workingDays;
        this.callers = callers;
        this.journal = journal;
    }

    /** @throws Refusal FORBIDDEN for everybody but administrators */
    public void requireAdministrator() {
        if (!callers.get().isAdministrator()) {
            throw Refusal.forbidden("calendar.administrators");
        }
    }

    /** Sets one day; a day that is so already is left alone. */
    @Transactional
    public void set(OfficeDay day) {
        requireAdministrator();
        List<Problem> problems = problems(day);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        if (store(day)) {
            workingDays.changed();
        }
    }

    /** Sets many days, or none where one of them cannot be; answers how many were changed. */
    @Transactional
    public int setAll(List<OfficeDay> days) {
        requireAdministrator();
        int changed = 0;
        // In one order, so that two files sent at once do not wait for each other.
        for (OfficeDay day : days.stream().sorted(Comparator.comparing(OfficeDay::date)).toList()) {
            changed += store(day) ? 1 : 0;
        }
        if (changed > 0) {
            workingDays.changed();
        }
        return changed;
    }

    /** The day is again what the week says. */
    @Transactional
    public void remove(LocalDate date) {
        requireAdministrator();
        OfficeDay was = db.sql("""
                UPDATE vinhdanh.holiday SET removed = true, source = 'PERSON'
                WHERE date = :date AND NOT removed RETURNING date, kind, name""")
                .param("date", date).query(OfficeDay.class).optional()
                .orElseThrow(() -> Refusal.notFound("calendar.day.plain", date.toString()));
        workingDays.changed();
        journal.record(SUBJECT, "CALENDAR_DAY_REMOVED", detail(was));
    }

    /** What is wrong with a day. */
    static List<Problem> problems(OfficeDay day) {
        List<Problem> problems = new ArrayList<>(ofDate(day.date(), day.kind()));
        if (day.kind() == null) {
            problems.add(new Problem("kind", "calendar.kind.missing"));
        }
        problems.addAll(ofName(day.name()));
        return problems;
    }

    /** @param kind null where it is not known */
    static List<Problem> ofDate(LocalDate date, DayKind kind) {
        if (!AskCalendar.isKept(date)) {
            return List.of(AskCalendar.outOfRange("date"));
        }
        return kind == null || kind.wrongOn(date) == null ? List.of()
                : List.of(new Problem("date", kind.wrongOn(date), date.toString()));
    }

    static List<Problem> ofName(String name) {
        if (name == null || name.isBlank()) {
            return List.of(new Problem("name", "calendar.name.missing"));
        }
        return name.length() <= LONGEST_NAME ? List.of()
                : List.of(new Problem("name", "calendar.name.long", String.valueOf(LONGEST_NAME)));
    }

    private boolean store(OfficeDay day) {
        boolean changed = db.sql("""
                INSERT INTO vinhdanh.holiday AS old (date, kind, name, source)
                VALUES (:date, :kind, :name, 'PERSON')
                ON CONFLICT (date) DO UPDATE
                SET kind = EXCLUDED.kind, name = EXCLUDED.name, source = 'PERSON', removed = false
                WHERE old.removed OR (old.kind, old.name) IS DISTINCT FROM (EXCLUDED.kind, EXCLUDED.name)""")
                .param("date", day.date()).param("kind", day.kind().name()).param("name", day.name().strip())
                .update() > 0;
        if (changed) {
            journal.record(SUBJECT, "CALENDAR_DAY_SET", detail(day));
        }
        return changed;
    }

    private static Map<String, Object> detail(OfficeDay day) {
        return Map.of("date", day.date().toString(), "kind", day.kind(), "name", day.name().strip());
    }
}
