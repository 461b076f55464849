package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.duty.KnownPeople;
import vn.vinhdanh.duty.Substitutions;

/** By what nominees are recognised among those who sign in, and who stands in for whom. */
@RestController
@RequestMapping("/api/duties")
@Tag(name = "duties")
class DutiesController {

    private final KnownPeople knownPeople;
    private final Substitutions substitutions;

    DutiesController(KnownPeople knownPeople, Substitutions substitutions) {
        this.knownPeople = knownPeople;
        this.substitutions = substitutions;
    }

    /** @param relation SELF or RELATIVE @param citizenId 9 or 12 digits; it or the year of birth is needed */
    record KnownRequest(String relation, String name, Integer birthYear, String citizenId) {
    }

    /** @param user who stands in @param to last day */
    record SubstitutionRequest(String user, String forUser, LocalDate from, LocalDate to) {
    }

    @GetMapping("/people/{user}")
    @Operation(summary = "Who the user and the user's relatives are, the number but for its last digits.")
    List<KnownPeople.Known> known(@PathVariable String user) {
        return knownPeople.of(user);
    }

    @PostMapping("/people/{user}")
    @Operation(summary = "Records the user's own person or a relative's: they are kept out of dossiers that name them.")
    List<KnownPeople.Known> know(@PathVariable String user, @RequestBody KnownRequest request) {
        knownPeople.record(user, new KnownPeople.Entry(request.relation(), request.name(), request.birthYear(),
                request.citizenId()));
        return knownPeople.of(user);
    }

    @DeleteMapping("/people/{user}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Recorded by mistake; never by the user himself.")
    void forget(@PathVariable String user, @PathVariable long id) {
        knownPeople.remove(user, id);
    }

    @GetMapping("/substitutions")
    @Operation(summary = "The caller's, either way, that are not over; for administrators all.")
    List<Substitutions.Substitution> substitutions() {
        return substitutions.mine();
    }

    @PostMapping("/substitutions")
    @Operation(summary = "Somebody stands in from a day to a day: what bars the one bars the other, too.")
    List<Substitutions.Substitution> substitute(@RequestBody SubstitutionRequest request) {
        substitutions.record(request.user(), request.forUser(), request.from(), request.to());
        return substitutions.mine();
    }

    @DeleteMapping("/substitutions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "It ends now.")
    void end(@PathVariable long id) {
        substitutions.end(id);
    }
}
