package vn.vinhdanh.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.notification.NotificationProperties;

/** The outbox in figures: every node shows the same, since the outbox is one. */
@Component
class MailFigures implements MeterBinder {

    /** @param oldest seconds since the oldest mail that is not sent yet was written */
    private record Outbox(long waiting, long troubled, double oldest) {
    }

    private final Reading<Outbox> outbox;

    MailFigures(JdbcClient db, Clock clock, NotificationProperties properties) {
        this.outbox = new Reading<>(() -> db.sql("""
                        SELECT count(*) AS waiting, count(*) FILTER (WHERE attempts >= ?) AS troubled,
                               coalesce(extract(epoch FROM ? - min(created_at)), 0) AS oldest
                        FROM vinhdanh.mail_outbox WHERE sent_at IS NULL""")
                .params(properties.mail().troubleAfter(), Timestamptz.of(clock.instant()))
                .query(Outbox.class).single());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "vinhdanh.mails.waiting", Outbox::waiting);
        gauge(registry, "vinhdanh.mails.troubled", Outbox::troubled);
        gauge(registry, "vinhdanh.mails.oldest.seconds", Outbox::oldest);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Outbox> figure) {
        Gauge.builder(name, outbox, reading -> figure.applyAsDouble(reading.get())).register(registry);
    }
}
