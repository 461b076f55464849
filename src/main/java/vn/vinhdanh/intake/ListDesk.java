package vn.vinhdanh.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Scopes;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.refusal.Refusal;

/** Who may bring a list, for which unit and movement, and who may see and handle it afterwards. */
@Component
public class ListDesk {

    private final Movements movements;
    private final Organizations organizations;
    private final Scopes scopes;
    private final Imports imports;
    private final CurrentCaller callers;
    private final OfficeTime time;

    ListDesk(Movements movements, Organizations organizations, Scopes scopes, Imports imports,
             CurrentCaller callers, OfficeTime time) {
        this.movements = movements;
        this.organizations = organizations;
        this.scopes = scopes;
        this.imports = imports;
        this.callers = callers;
        this.time = time;
    }

    /** Where a list is going. */
    record Counter(Movement movement, Unit unit) {
    }

    /**
     * @param unitCode null for the only unit of the caller
     * @throws Refusal invalid where movement and unit do not fit, forbidden where the caller does not nominate for the
     *                 unit, conflict where the movement is over
     */
    Counter counter(String movementCode, String unitCode) {
        Caller caller = callers.get();
        if (movementCode == null || movementCode.isBlank()) {
            throw Refusal.invalid("movement", "nomination.movement.missing");
        }
        Movement movement = movements.find(movementCode).filter(m -> movements.isVisible(m, caller))
                .orElseThrow(() -> Refusal.invalid("movement", "nomination.movement.unknown", movementCode));
        String code = unitCode == null || unitCode.isBlank() ? onlyUnit(movement, caller) : unitCode;
        Unit unit = organizations.unit(movement.issuer(), code, time.today())
                .orElseThrow(() -> Refusal.invalid("unit", "nomination.unit.unknown", code));
        if (!organizations.mayNominateFor(caller, unit)) {
            throw Refusal.forbidden("nomination.unit.not-yours", code);
        }
        if (movement.summarisedAt() != null) {
            throw Refusal.conflict("nomination.movement.over", movement.title());
        }
        return new Counter(movement, unit);
    }

    /** Who is of one unit need not name it. */
    private String onlyUnit(Movement movement, Caller caller) {
        List<String> own = scopes.ownUnits(caller).stream().filter(unit -> unit.issuer().equals(movement.issuer()))
                .map(Scopes.OwnUnit::code).toList();
        if (own.size() != 1) {
            throw Refusal.invalid("unit", "nomination.unit.missing");
        }
        return own.get(0);
    }

    /** @throws Refusal not found, where there is no such list or the caller may not see it: both look alike */
    public Import toSee(long id) {
        Caller caller = callers.get();
        return imports.find(id)
                .filter(list -> caller.isSystem() || caller.isAdministrator() || mayHandle(list, caller))
                .orElseThrow(() -> Refusal.notFound("intake.unknown", String.valueOf(id)));
    }

    /** The list, kept from changing; only for those who may nominate for its unit. */
    Import toHandle(long id) {
        Caller caller = callers.get();
        Import list = toSee(id);
        if (!caller.isSystem() && !mayHandle(list, caller)) {
            throw Refusal.forbidden("nomination.unit.not-yours", list.unit());
        }
        return imports.lock(id);
    }

    private static boolean mayHandle(Import list, Caller caller) {
        return caller.isOfUnit(list.issuer(), list.unit()) || caller.isIn(list.issuer(), BodyKind.HOME_AFFAIRS);
    }
}
