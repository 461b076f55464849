package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.duplicate.Duplicate;
import vn.vinhdanh.duplicate.Resolution;
import vn.vinhdanh.duplicate.Resolved;
import vn.vinhdanh.duplicate.ResolveDuplicate;
import vn.vinhdanh.duplicate.ShowDuplicates;
import vn.vinhdanh.duplicate.Sureness;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.organization.People;

/** Who else has nominated the same, and what a person decides about it. */
@RestController
@RequestMapping("/api/nominations/{code}/duplicates")
@Tag(name = "nominations")
class DuplicatesController {

    private final ShowDuplicates showDuplicates;
    private final ResolveDuplicate resolveDuplicate;
    private final DuplicateWords words;
    private final DossierAccess access;
    private final Movements movements;
    private final People people;

    DuplicatesController(ShowDuplicates showDuplicates, ResolveDuplicate resolveDuplicate, DuplicateWords words,
                         DossierAccess access, Movements movements, People people) {
        this.showDuplicates = showDuplicates;
        this.resolveDuplicate = resolveDuplicate;
        this.words = words;
        this.access = access;
        this.movements = movements;
        this.people = people;
    }

    /**
     * Another dossier that may be of the same nominee. A caller who may not open it learns who nominated, in which
     * batch, how far it is and why the two are alike; nothing of what is in it.
     *
     * @param id      names the other when deciding, where {@code code} is null
     * @param code    null where the caller may not open the other
     * @param why     in the caller's language
     * @param batch   number of its đợt, or null before its submission
     * @param open    a reviewer has yet to decide
     * @param history it came to nothing; nothing is to be decided
     * @param link    whether the caller may open it
     * @param may     what the caller may decide now
     */
    record DuplicateView(long id, String code, Sureness sureness, String why, DossierView.Unit unit, String movement,
                         String movementTitle, Integer batch, Stage stage, boolean open, boolean history,
                         DecidedView decided, boolean link, Set<Resolution> may) {
    }

    /** @param as whether the unit explained itself or a reviewer decided */
    record DecidedView(Resolution decision, String reason, Resolved.TakenAs as, String by, String byName, Instant at) {
    }

    /** @param reason required, at most 2,000 characters */
    record DecisionRequest(Resolution decision, String reason) {
    }

    @GetMapping
    @Operation(summary = "Dossiers of the same issuer that may be of the same nominee, the surest first, at most 20.")
    PageOf<DuplicateView> list(@PathVariable String code) {
        return view(access.toSee(code));
    }

    @PostMapping("/{other}")
    @Operation(summary = "Decides about the dossier: KEEP it, WITHDRAW it as a duplicate, or MERGE it into the other. "
            + "The same decision again changes nothing.")
    PageOf<DuplicateView> decide(@PathVariable String code, @PathVariable String other,
                                 @RequestBody DecisionRequest request) {
        String decision = request.decision() == null ? null : request.decision().name();
        return view(resolveDuplicate.handle(
                new ResolveDuplicate.Command(code, other, decision, request.reason())));
    }

    private PageOf<DuplicateView> view(Nomination n) {
        List<Duplicate> found = showDuplicates.of(n);
        Map<String, String> names = people.namesOf(found.stream().map(Duplicate::decided).filter(Objects::nonNull)
                .map(Resolved::takenBy).distinct().toList());
        return new PageOf.Request(0, PageOf.MAX_SIZE).of(found.stream().map(d -> view(d, names)).toList(),
                found.size());
    }

    private DuplicateView view(Duplicate d, Map<String, String> names) {
        Nomination other = d.other();
        return new DuplicateView(other.id(), d.visible() ? other.code() : null, d.sureness(), words.why(d),
                new DossierView.Unit(other.unit(), other.unitName()), other.movement(),
                movements.find(other.movement()).orElseThrow().title(), other.batchNumber(), other.stage(), d.open(),
                d.history(), decided(d, names), d.visible(), d.may());
    }

    private static DecidedView decided(Duplicate d, Map<String, String> names) {
        Resolved r = d.decided();
        return r == null ? null : new DecidedView(r.decision(), r.reason(), r.takenAs(), r.takenBy(),
                names.get(r.takenBy()), r.takenAt());
    }
}
