package vn.vinhdanh.workflow.duty;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import vn.vinhdanh.calendar.OfficeTime;

/**
 * Looks every few minutes for young tasks that nobody of their body may do. Nodes do it one beside the other: a task
 * that one has routed on is no longer found, and its mails are written once.
 */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "vinhdanh.deadlines.scheduled", matchIfMissing = true)
class RouteOnSchedule {

    /** Longer than any pause between two looks, a restart included. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private final RouteOn routeOn;
    private final OfficeTime time;

    RouteOnSchedule(RouteOn routeOn, OfficeTime time) {
        this.routeOn = routeOn;
        this.time = time;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void look() {
        routeOn.sweep(time.now().minus(YOUNG));
    }
}
