package vn.vinhdanh.web.api;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.MovableClock;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** The present of the demo; administrators move it on, so that a batch closes before one's eyes. */
@RestController
@RequestMapping("/api/demo/clock")
@Profile("demo")
class DemoClockController {

    /** @param now with its offset, {@code 2022-01-01T00:00:00+07:00} */
    record Present(OffsetDateTime now) {
    }

    private final Clock clock;
    private final MovableClock movable;
    private final CurrentCaller caller;
    private final Journal journal;

    DemoClockController(Clock clock, MovableClock movable, CurrentCaller caller, Journal journal) {
        this.clock = clock;
        this.movable = movable;
        this.caller = caller;
        this.journal = journal;
    }

    @GetMapping
    Present show() {
        return new Present(OffsetDateTime.now(clock));
    }

    @PostMapping
    Present move(@RequestBody Present to) {
        if (!caller.get().isAdministrator()) {
            throw Refusal.forbidden("calendar.clock.administrators");
        }
        if (to.now() == null) {
            throw Refusal.invalid("now", "calendar.clock.missing");
        }
        Instant before = clock.instant();
        movable.moveTo(to.now().toInstant());
        journal.record("calendar", "CLOCK_MOVED", Map.of("before", before, "after", to.now().toInstant()));
        return show();
    }
}
