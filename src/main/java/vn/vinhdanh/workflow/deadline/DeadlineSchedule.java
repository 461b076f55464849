package vn.vinhdanh.workflow.deadline;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks every few seconds on every node whether there is something to do; where not, that is a query of one row. So a
 * moved demo clock and a changed calendar are followed at once. Switched off where a test does the work itself.
 */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "vinhdanh.deadlines.scheduled", matchIfMissing = true)
class DeadlineSchedule {

    private static final int CHUNK = 200;

    private final DueDates dueDates;
    private final DailyDigest digest;

    DeadlineSchedule(DueDates dueDates, DailyDigest digest) {
        this.dueDates = dueDates;
        this.digest = digest;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void followTheCalendar() {
        boolean more = true;
        while (more) {
            more = dueDates.next(CHUNK);
        }
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT5S")
    void tellWhatIsDue() {
        digest.writeOnce();
    }
}
