package vn.vinhdanh.web.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.MovementSettings;
import vn.vinhdanh.movement.Movements;

/** Shows movements and batches. */
@Component
class MovementViews {

    private final Movements movements;
    private final Batches batches;
    private final OfficeTime office;

    MovementViews(Movements movements, Batches batches, OfficeTime office) {
        this.movements = movements;
        this.batches = batches;
        this.office = office;
    }

    MovementView view(Movement movement) {
        String code = movement.code();
        return new MovementView(code, movement.title(), movement.issuer(), movement.plan(), movement.planDate(),
                movement.parent(),
                movements.contents(code).stream()
                        .map(c -> new MovementView.ContentView(c.code(), c.title(), c.sourceText())).toList(),
                movements.awardForms(code).stream()
                        .map(f -> new MovementView.AwardFormView(f.code(), f.title(), f.recipients())).toList(),
                batches.of(code).stream().map(this::view).toList(),
                movement.summarisedAt() != null, view(movements.settings(code)));
    }

    MovementView.SettingsView view(MovementSettings settings) {
        return new MovementView.SettingsView(settings.quotas().stream()
                .map(q -> new MovementView.QuotaView(q.kind(), q.unit(), q.most())).toList(),
                settings.overQuota(), settings.lateRule());
    }

    MovementView.BatchView view(Batch batch) {
        return new MovementView.BatchView(batch.code(), batch.number(), at(batch.opensAt()), at(batch.closesAt()),
                batch.status());
    }

    private OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atZone(office.zone()).toOffsetDateTime();
    }
}
