package vn.vinhdanh.workflow.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.operation.Reading;

/**
 * The engine's queue in figures: every node shows the same, since the queue is one. A job that is due and old says that
 * no node takes work; one without retries is an incident that waits for a person in Cockpit. The engine's columns have
 * no zone: its times are those of the JVM's, as the driver writes a {@link Timestamp}.
 */
@Component
class JobFigures implements MeterBinder {

    /** @param oldest seconds since the oldest job that may run became due */
    private record Jobs(long due, long failed, double oldest, long incidents) {
    }

    private final Reading<Jobs> jobs;

    JobFigures(JdbcClient db, Clock clock) {
        this.jobs = new Reading<>(() -> db.sql("""
                        SELECT count(*) FILTER (WHERE ready) AS due, count(*) FILTER (WHERE retries_ = 0) AS failed,
                               coalesce(extract(epoch FROM
                                   :now::timestamp - min(coalesce(duedate_, create_time_)) FILTER (WHERE ready)),
                                   0) AS oldest,
                               (SELECT count(*) FROM act_ru_incident) AS incidents
                        FROM (SELECT *, retries_ > 0 AND suspension_state_ = 1
                                        AND coalesce(duedate_ <= :now::timestamp, true) AS ready
                              FROM act_ru_job) AS job""")
                .param("now", Timestamp.from(clock.instant()))
                .query(Jobs.class).single());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "vinhdanh.jobs.due", Jobs::due);
        gauge(registry, "vinhdanh.jobs.failed", Jobs::failed);
        gauge(registry, "vinhdanh.jobs.oldest.seconds", Jobs::oldest);
        gauge(registry, "vinhdanh.incidents", Jobs::incidents);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Jobs> figure) {
        Gauge.builder(name, jobs, reading -> figure.applyAsDouble(reading.get())).register(registry);
    }
}
