package vn.vinhdanh.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.CalendarProperties;

/** The engine's clock as the one clock of the system: timers, tasks and our tables agree on the present. */
@Component
class EngineClock extends Clock {

    private final ZoneId zone;

    @Autowired
    EngineClock(CalendarProperties properties) {
        this(properties.zone());
    }

    private EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }
}
