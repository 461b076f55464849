package vn.vinhdanh.web.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.MovementReading;
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
        return views(List.of(movement)).get(0);
    }

    /** Two statements, however many there are. */
    List<MovementView> views(List<Movement> some) {
        List<String> codes = some.stream().map(Movement::code).toList();
        Map<String, MovementReading> readings = movements.readings(codes);
        Map<String, List<Batch>> scheduled = batches.of(codes);
        return some.stream().map(movement -> view(movement, readings.get(movement.code()),
                scheduled.getOrDefault(movement.code(), List.of()))).toList();
    }

    private MovementView view(Movement movement, MovementReading reading, List<Batch> scheduled) {
        String code = movement.code();
        return new MovementView(code, movement.title(), movement.issuer(), movement.plan(), movement.planDate(),
                movement.parent(),
                reading.contents().stream()
                        .map(c -> new MovementView.ContentView(c.code(), c.title(), c.sourceText())).toList(),
                reading.awardForms().stream()
                        .map(f -> new MovementView.AwardFormView(f.code(), f.title(), f.recipients())).toList(),
                scheduled.stream().map(this::view).toList(),
                movement.summarisedAt() != null,
                view(new MovementSettings(reading.quotas(), movement.overQuota(), movement.lateRule())));
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
