package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.organization.UnitLevel;

/** The units for which one may nominate. */
@RestController
@RequestMapping("/api/units")
@Tag(name = "movements")
class UnitsController {

    private final Organizations organizations;
    private final Movements movements;
    private final OfficeTime office;
    private final CurrentCaller caller;

    UnitsController(Organizations organizations, Movements movements, OfficeTime office, CurrentCaller caller) {
        this.organizations = organizations;
        this.movements = movements;
        this.office = office;
        this.caller = caller;
    }

    record UnitView(String issuer, String code, String name, UnitLevel level, String district) {
    }

    /**
     * The units for which the caller may nominate today.
     *
     * @param q        part of the code or name, without regard to case and diacritics
     * @param movement only units of the movement's issuer
     */
    @GetMapping
    @Operation(summary = "The units for which the caller may nominate today; q ignores case and diacritics.")
    PageOf<UnitView> units(@RequestParam(required = false) String q, @RequestParam(required = false) String movement,
                           @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        Caller asks = caller.get();
        String issuer = movement == null || movement.isBlank() ? null : movements.get(movement, asks).issuer();
        List<Unit> units = organizations.nominable(asks, issuer, q, office.today(), size, request.offset());
        return request.of(units.stream().map(UnitsController::view).toList(),
                organizations.countNominable(asks, issuer, q, office.today()));
    }

    private static UnitView view(Unit unit) {
        return new UnitView(unit.issuer(), unit.code(), unit.name(), unit.level(), unit.district());
    }
}
