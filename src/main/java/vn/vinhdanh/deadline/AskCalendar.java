package vn.vinhdanh.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.calendar.DayKind;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.WorkingDays;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** What anybody who works here may ask of the calendar. */
@Service
public class AskCalendar {

    /** Farther than any deadline: what lies beyond is a slip of the pen. */
    static final int MOST_DAYS = 3_000;
    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2100;

    private final WorkingDays workingDays;
    private final JdbcClient db;
    private final OfficeTime time;

    AskCalendar(WorkingDays workingDays, JdbcClient db, OfficeTime time) {
        this.workingDays = workingDays;
        this.db = db;
        this.time = time;
    }

    /**
     * A day that differs from the week.
     *
     * @param byPerson an administrator set it; otherwise it was shipped
     */
    public record Day(LocalDate date, DayKind kind, String name, boolean byPerson) {
    }

    /**
     * How far the open due dates have been brought to the calendar as it is.
     *
     * @param finished all open tasks have been looked at
     * @param lookedAt tasks looked at since the last change
     * @param changed  of these, tasks that got another due date
     */
    public record Progress(boolean finished, long lookedAt, long changed) {
    }

    /** The office's day, by which tasks are due or overdue. */
    public LocalDate today() {
        return time.today();
    }

    /** The last of so many working days after a day, which itself does not count. */
    public LocalDate due(LocalDate from, int days) {
        List<Problem> problems = new ArrayList<>();
        if (days < 0 || days > MOST_DAYS) {
            problems.add(new Problem("days", "calendar.due.days", MOST_DAYS));
        }
        if (!isKept(from)) {
            problems.add(outOfRange("from"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return workingDays.plus(from, days);
    }

    /** In the order of their dates. */
    public List<Day> year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.invalid(List.of(outOfRange("year")));
        }
        return db.sql("""
                SELECT date, kind, name, source = 'PERSON' AS by_person FROM vinhdanh.holiday
                WHERE NOT removed AND date BETWEEN :first AND :last ORDER BY date""")
                .param("first", LocalDate.of(year, 1, 1)).param("last", LocalDate.of(year, 12, 31))
                .query(Day.class).list();
    }

    public Progress progress() {
        return db.sql("""
                SELECT r.finished AND r.version = v.version AS finished,
                    CASE WHEN r.version = v.version THEN r.looked_at ELSE 0 END AS looked_at,
                    CASE WHEN r.version = v.version THEN r.changed ELSE 0 END AS changed
                FROM vinhdanh.due_date_run r, vinhdanh.calendar_version v""").query(Progress.class).single();
    }

    static boolean isKept(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    static Problem outOfRange(String field) {
        return new Problem(field, "calendar.date.range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }
}
