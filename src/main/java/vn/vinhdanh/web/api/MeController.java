package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.People;
import vn.vinhdanh.organization.Scopes;

/** Who is signed in. */
@RestController
@Tag(name = "me")
class MeController {

    private final CurrentCaller callers;
    private final People people;
    private final Scopes scopes;

    MeController(CurrentCaller callers, People people, Scopes scopes) {
        this.callers = callers;
        this.people = people;
        this.scopes = scopes;
    }

    /** @param issuer code of the issuer the caller works for, or null for administrators and designers */
    record Me(String user, String name, String issuer, List<String> groups,
            List<Scopes.OwnUnit> units, boolean canNominate) {
    }

    @GetMapping("/api/me")
    @Operation(summary = "The caller: name, issuer, groups, and the units nominated for.")
    Me me() {
        Caller caller = callers.get();
        List<Scopes.OwnUnit> units = scopes.ownUnits(caller);
        String issuer = scopes.issuerOf(caller).orElse(null);
        boolean canNominate = !units.isEmpty() || issuer != null && caller.isIn(issuer, BodyKind.HOME_AFFAIRS);
        return new Me(caller.user(), people.nameOf(caller.user()), issuer,
                List.copyOf(new TreeSet<>(caller.groups())), units, canNominate);
    }
}
