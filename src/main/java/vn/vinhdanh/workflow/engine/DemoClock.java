package vn.vinhdanh.workflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.MovableClock;
import vn.vinhdanh.refusal.Refusal;

/**
 * The demo's time: it begins on a day shortly before the closing of a batch, runs on like any clock, and can be moved
 * on. All nodes and all starts share how far it is from the real time.
 */
@Component
@Profile("demo")
class DemoClock extends AbstractProcessEnginePlugin implements MovableClock {

    private static final Duration FARTHEST = Duration.ofDays(3_653);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Instant start;
    private ProcessEngine engine;
    private long offset;

    DemoClock(JdbcClient jdbc, Clock clock,
            @Value("${vinhdanh.demo.starts-at:2021-12-20T08:00:00+07:00}") String start) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.start = OffsetDateTime.parse(start).toInstant();
    }

    /** Before the engine does anything that has a time. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        jdbc.sql("INSERT INTO vinhdanh.demo_clock (offset_millis) VALUES (:offset) ON CONFLICT DO NOTHING")
                .param("offset", start.toEpochMilli() - System.currentTimeMillis()).update();
        follow();
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        engine = built;
    }

    @Override
    public void moveTo(Instant now) {
        if (now.isAfter(clock.instant().plus(FARTHEST))) {
            throw Refusal.invalid("now", "calendar.clock.tooFar");
        }
        long wanted = now.toEpochMilli() - System.currentTimeMillis();
        int moved = jdbc.sql("UPDATE vinhdanh.demo_clock SET offset_millis = :offset WHERE offset_millis <= :offset")
                .param("offset", wanted).update();
        if (moved == 0) {
            throw Refusal.invalid("now", "calendar.clock.backwards");
        }
        follow();
    }

    /** Another node may have moved the clock. */
    @Scheduled(fixedDelay = 2_000)
    synchronized void follow() {
        long shared = jdbc.sql("SELECT offset_millis FROM vinhdanh.demo_clock").query(Long.class).single();
        if (shared == offset) {
            return;
        }
        offset = shared;
        ClockUtil.offset(shared);
        wakeTimers();
    }

    /** So that what became due happens before one's eyes, and not when the job executor looks next. */
    private void wakeTimers() {
        if (engine != null) {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor().jobWasAdded();
        }
    }
}
