package vn.vinhdanh.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.Timestamptz;

/** How long the oldest entry of the journal has waited for its seal: seconds while all is well. */
@Component
class JournalFigures implements MeterBinder {

    private final Reading<Double> unsealed;

    JournalFigures(JdbcClient db, Clock clock) {
        this.unsealed = new Reading<>(() -> db.sql("""
                        SELECT coalesce(extract(epoch FROM ? - min(j.at)), 0)::float8
                        FROM vinhdanh.journal_pending p JOIN vinhdanh.journal j USING (id)""")
                .param(Timestamptz.of(clock.instant())).query(Double.class).single());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vinhdanh.journal.unsealed.seconds", unsealed, Reading::get).register(registry);
    }
}
