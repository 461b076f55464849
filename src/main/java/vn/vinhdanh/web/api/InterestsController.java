package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.duty.Interests;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.organization.People;

/** Who is too near to a dossier to have a part in it. */
@RestController
@RequestMapping("/api/nominations/{code}/interests")
@Tag(name = "duties")
class InterestsController {

    private final Interests interests;
    private final DossierAccess access;
    private final People people;

    InterestsController(Interests interests, DossierAccess access, People people) {
        this.interests = interests;
        this.access = access;
        this.people = people;
    }

    /** @param ground SELF, RELATIVE, INTEREST or RECUSED @param liftedAt null as long as it bars */
    record InterestView(long id, String user, String userName, String ground, String reason, String declaredBy,
                        String declaredByName, Instant declaredAt, String liftedBy, Instant liftedAt,
                        String liftReason) {
    }

    /** @param user null: the caller */
    record InterestRequest(String user, String ground, String reason) {
    }

    record LiftRequest(String reason) {
    }

    @GetMapping
    @Operation(summary = "All of them for Home Affairs, its leaders, auditors and administrators; else one's own.")
    PageOf<InterestView> list(@PathVariable String code) {
        return view(dossier(code));
    }

    @PostMapping
    @Operation(summary = "Declares it of oneself or, by Home Affairs, of somebody else. Again changes nothing.")
    PageOf<InterestView> declare(@PathVariable String code, @RequestBody InterestRequest request) {
        Interests.Dossier dossier = dossier(code);
        interests.declare(dossier, request.user(), request.ground(), request.reason());
        return view(dossier);
    }

    @PostMapping("/{id}/lifting")
    @Operation(summary = "It bars no longer: by the leaders of Home Affairs or an administrator, never by oneself.")
    PageOf<InterestView> lift(@PathVariable String code, @PathVariable long id, @RequestBody LiftRequest request) {
        Interests.Dossier dossier = dossier(code);
        interests.lift(dossier, id, request.reason());
        return view(dossier);
    }

    private Interests.Dossier dossier(String code) {
        Nomination found = access.toSee(code);
        return new Interests.Dossier(found.id(), found.code(), found.issuer());
    }

    private PageOf<InterestView> view(Interests.Dossier dossier) {
        List<Interests.Interest> found = interests.of(dossier);
        Map<String, String> names = people.namesOf(found.stream().flatMap(i -> Stream.of(i.userId(), i.declaredBy()))
                .filter(Objects::nonNull).collect(Collectors.toSet()));
        return new PageOf.Request(0, PageOf.MAX_SIZE).of(found.stream().map(i -> new InterestView(i.id(), i.userId(),
                names.get(i.userId()), i.ground(), i.reason(), i.declaredBy(), names.get(i.declaredBy()),
                i.declaredAt(), i.liftedBy(), i.liftedAt(), i.liftReason())).toList(), found.size());
    }
}
