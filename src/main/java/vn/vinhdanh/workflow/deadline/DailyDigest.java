package vn.vinhdanh.workflow.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.calendar.WorkingCalendar;
import vn.vinhdanh.calendar.WorkingDays;
import vn.vinhdanh.notification.Reminders;
import vn.vinhdanh.workflow.Decisions;

/**
 * On each working day, once the office is open, one mail to each person for whom something is due. One transaction
 * writes the day and all its mails: whichever node comes first does it, a crash leaves nothing of it, and a day on
 * which all nodes were down is caught up later that day. Days that were missed altogether are not made up.
 */
@Component
class DailyDigest {

    private static final Logger LOG = LoggerFactory.getLogger(DailyDigest.class);

    private final OfficeTime time;
    private final WorkingDays workingDays;
    private final DueTasks dueTasks;
    private final Recipients recipients;
    private final Reminders reminders;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DailyDigest(OfficeTime time, WorkingDays workingDays, DueTasks dueTasks, Recipients recipients,
            Reminders reminders, Decisions decisions, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.time = time;
        this.workingDays = workingDays;
        this.dueTasks = dueTasks;
        this.recipients = recipients;
        this.reminders = reminders;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes today's digests unless they are written, the office is still closed, or it is a day off. */
    void writeOnce() {
        LocalDate today = time.today();
        if (time.now().isBefore(time.officeOpens(today)) || isWritten(today)) {
            return;
        }
        WorkingCalendar calendar = workingDays.now();
        if (calendar.isWorkingDay(today)) {
            transaction.executeWithoutResult(status -> write(calendar, today));
        }
    }

    private void write(WorkingCalendar calendar, LocalDate today) {
        // Of two nodes the second waits here for the first, and finds the day there.
        int first = jdbc.sql("""
                INSERT INTO vinhdanh.digest_day (day, written_at, mails) VALUES (:day, :now, 0)
                ON CONFLICT (day) DO NOTHING""")
                .param("day", today).param("now", Timestamptz.of(time.now())).update();
        if (first == 0) {
            return;
        }
        Tallies tallies = new Tallies(calendar, new Terms(decisions), today, recipients.reachable());
        dueTasks.forEach(tallies::add);
        int mails = 0;
        for (Map.Entry<String, Set<Audience>> person : recipients.of(tallies.audiences()).entrySet()) {
            Reminders.Digest digest = tallies.digestFor(person.getValue());
            if (!digest.parts().isEmpty() && reminders.write(today, person.getKey(), digest)) {
                mails++;
            }
        }
        jdbc.sql("UPDATE vinhdanh.digest_day SET mails = :mails WHERE day = :day")
                .param("mails", mails).param("day", today).update();
        LOG.info("{} people are told what is due on {}", mails, today);
    }

    private boolean isWritten(LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM vinhdanh.digest_day WHERE day = :day)").param("day", day)
                .query(Boolean.class).single();
    }
}
