package vn.vinhdanh.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.database.OncePerTransaction;

/**
 * The working days of today's calendar. The days are kept in memory; one row says whether they still hold, so that a
 * change made on another node is noticed at the next question.
 */
@Service
public class WorkingDays {

    /** Any number, the same on all nodes. */
    private static final long LOCK = 7_24_138L;

    private final JdbcClient jdbc;
    private volatile WorkingCalendar known;

    public WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendar as it is now. */
    public WorkingCalendar now() {
        return of(jdbc.sql("SELECT version FROM vinhdanh.calendar_version").query(Long.class).single());
    }

    private WorkingCalendar of(long version) {
        WorkingCalendar calendar = known;
        if (calendar == null || calendar.version() != version) {
            calendar = read(version);
            known = calendar;
        }
        return calendar;
    }

    /**
     * The calendar as it is until the transaction ends: who stores what follows from it asks here. A change of the
     * calendar waits for those transactions, so that the recomputing after it finds all that they stored.
     */
    public WorkingCalendar held() {
        return OncePerTransaction.get(WorkingDays.class, () -> of(jdbc
                .sql("SELECT vinhdanh.held_calendar_version(:lock)").param("lock", LOCK).query(Long.class).single()));
    }

    /**
     * To be called when the days have been changed, in the same transaction: waits for those who count on them as they
     * were, and holds off others until the transaction ends.
     */
    public void changed() {
        OncePerTransaction.forget(WorkingDays.class);
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {
        });
        jdbc.sql("UPDATE vinhdanh.calendar_version SET version = version + 1").update();
    }

    /** See {@link WorkingCalendar#plus}. */
    public LocalDate plus(LocalDate date, int n) {
        return now().plus(date, n);
    }

    private WorkingCalendar read(long version) {
        Map<LocalDate, Boolean> worked = new HashMap<>();
        jdbc.sql("SELECT date, kind FROM vinhdanh.holiday WHERE NOT removed").query(rs -> {
            worked.put(rs.getObject("date", LocalDate.class), "WORKING".equals(rs.getString("kind")));
        });
        return new WorkingCalendar(version, worked);
    }
}
