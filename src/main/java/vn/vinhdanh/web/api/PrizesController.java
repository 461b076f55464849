package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.ChangePrizes;
import vn.vinhdanh.decision.MovementPrizes;
import vn.vinhdanh.decision.MovementPrizes.LocalPrize;
import vn.vinhdanh.decision.Prize;
import vn.vinhdanh.decision.Prizes;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.organization.CurrentCaller;

/** What a movement pays with its awards. */
@RestController
@RequestMapping("/api/movements/{code}/prizes")
@Tag(name = "movements")
class PrizesController {

    private final Movements movements;
    private final MovementPrizes local;
    private final Prizes prizes;
    private final ChangePrizes changePrizes;
    private final OfficeTime time;
    private final CurrentCaller callers;

    PrizesController(Movements movements, MovementPrizes local, Prizes prizes, ChangePrizes changePrizes,
            OfficeTime time, CurrentCaller callers) {
        this.movements = movements;
        this.local = local;
        this.prizes = prizes;
        this.changePrizes = changePrizes;
        this.time = time;
        this.callers = callers;
    }

    /** @param on the prizes are of this day; a decision of another day may have others */
    record PrizesView(LocalDate on, List<PrizeView> prizes) {
    }

    /**
     * @param local  what the movement sets, in đồng, or null
     * @param byLaw  what the decree pays on that day, in đồng, or null where it knows none
     * @param basis  of the movement's amount, or null
     * @param clause of the decree's amount, or null
     */
    record PrizeView(String awardForm, String awardFormTitle, NomineeKind kind, Long local, String basis, Long byLaw,
                     String clause) {
    }

    record PrizesRequest(List<LocalPrize> prizes) {
    }

    @GetMapping
    @Operation(summary = "What is paid for every award form and kind: by the movement's setting, else by the decree.")
    PrizesView get(@PathVariable String code) {
        Movement movement = movements.get(code, callers.get());
        LocalDate today = time.today();
        List<LocalPrize> set = local.of(code);
        return new PrizesView(today, movements.awardForms(movement.code()).stream()
                .flatMap(form -> form.recipients().stream().map(recipient -> {
                    NomineeKind kind = NomineeKind.valueOf(recipient.name());
                    LocalPrize own = set.stream().filter(p -> p.awardForm().equals(form.code()) && p.kind() == kind)
                            .findFirst().orElse(null);
                    Prize law = prizes.byLaw(form.code(), kind, today).orElse(null);
                    return new PrizeView(form.code(), form.title(), kind, own == null ? null : own.amount(),
                            own == null ? null : own.basis(), law == null ? null : law.amount(),
                            law == null ? null : law.basis());
                })).toList());
    }

    @PutMapping
    @Operation(summary = "Puts the movement's own amounts in the place of the old ones; for the home affairs "
            + "department of the issuer and administrators.")
    PrizesView put(@PathVariable String code, @RequestBody PrizesRequest request) {
        changePrizes.handle(code, Stream.ofNullable(request.prizes()).flatMap(List::stream)
                .filter(Objects::nonNull).toList());
        return get(code);
    }
}
