package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.movement.BatchSchedule;
import vn.vinhdanh.movement.ChangeSettings;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.MovementSettings;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.movement.Quota;
import vn.vinhdanh.organization.CurrentCaller;

/** The movements of the issuers that the caller belongs to; administrators see all. */
@RestController
@RequestMapping("/api/movements")
@Tag(name = "movements")
class MovementsController {

    private final Movements movements;
    private final MovementViews views;
    private final BatchSchedule schedule;
    private final ChangeSettings changeSettings;
    private final CurrentCaller caller;

    MovementsController(Movements movements, MovementViews views, BatchSchedule schedule,
                        ChangeSettings changeSettings, CurrentCaller caller) {
        this.movements = movements;
        this.views = views;
        this.schedule = schedule;
        this.changeSettings = changeSettings;
        this.caller = caller;
    }

    /**
     * A batch to add.
     *
     * @param opensOn  first day
     * @param closesOn last day, to its end, or null: no closing date yet
     * @param reviewBy last day for reviews, or null
     */
    record NewBatch(LocalDate opensOn, LocalDate closesOn, LocalDate reviewBy) {
    }

    @GetMapping
    @Operation(summary = "The movements of the caller's issuer, with contents, award forms and batches.")
    PageOf<MovementView> movements(@RequestParam(defaultValue = "0") int page,
                                   @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        PageOf<Movement> found = request.from(movements.visible(caller.get()));
        return request.of(views.views(found.items()), found.total());
    }

    @GetMapping("/{code}")
    @Operation(summary = "One movement.")
    MovementView movement(@PathVariable String code) {
        return views.view(movements.get(code, caller.get()));
    }

    /** Adds a batch after all others; for Sở Nội vụ of the issuer. */
    @PostMapping("/{code}/batches")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a batch after all others; for the home affairs department of the issuer.")
    MovementView.BatchView addBatch(@PathVariable String code, @RequestBody NewBatch batch) {
        return views.view(schedule.addBatch(code, batch.opensOn(), batch.closesOn(), batch.reviewBy(), caller.get()));
    }

    /** Puts these settings in the place of the old ones; for Sở Nội vụ of the issuer and for administrators. */
    @PutMapping("/{code}/settings")
    @Operation(summary = "Quotas and late rule; for the home affairs department of the issuer and administrators.")
    MovementView.SettingsView changeSettings(@PathVariable String code,
                                             @RequestBody MovementView.SettingsView settings) {
        List<Quota> quotas = Stream.ofNullable(settings.quotas()).flatMap(List::stream).filter(Objects::nonNull)
                .map(q -> new Quota(q.kind(), q.unit(), q.most())).toList();
        return views.view(changeSettings.handle(code,
                new MovementSettings(quotas, settings.overQuota(), settings.lateRule()), caller.get()));
    }
}
