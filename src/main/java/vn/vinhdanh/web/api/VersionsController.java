package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.nomination.CompareVersions;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Version;
import vn.vinhdanh.nomination.Versions;
import vn.vinhdanh.organization.People;
import vn.vinhdanh.review.LastJudged;

/** What a dossier was each time it was handed in, and what changed from one time to the next. */
@RestController
@RequestMapping("/api/nominations/{code}")
@Tag(name = "nominations")
class VersionsController {

    private final DossierAccess access;
    private final Versions versions;
    private final CompareVersions compareVersions;
    private final LastJudged lastJudged;
    private final ChangesViews views;
    private final People people;

    VersionsController(DossierAccess access, Versions versions, CompareVersions compareVersions,
                       LastJudged lastJudged, ChangesViews views, People people) {
        this.access = access;
        this.versions = versions;
        this.compareVersions = compareVersions;
        this.lastJudged = lastJudged;
        this.views = views;
        this.people = people;
    }

    /** @param savedBy user id of who handed it in */
    record VersionView(int version, Instant savedAt, String savedBy, String savedByName, Version.Why why) {
    }

    @GetMapping("/versions")
    @Operation(summary = "The versions that were handed in, oldest first; what the unit saves in between is its own.")
    List<VersionView> versions(@PathVariable String code) {
        List<Version> all = versions.of(access.toSee(code).id());
        Map<String, String> names = people.namesOf(all.stream().map(Version::savedBy).collect(Collectors.toSet()));
        return all.stream().map(v -> new VersionView(v.version(), v.savedAt(), v.savedBy(), names.get(v.savedBy()),
                v.why())).toList();
    }

    @GetMapping("/changes")
    @Operation(summary = "What differs between two versions, papers too. Without numbers: from the version that the "
            + "caller's body last gave an opinion on, or else the first, to the newest. draft=true: what the unit "
            + "has changed so far in the dossier that was returned to it, for the unit alone.")
    ChangesView changes(@PathVariable String code, @RequestParam(required = false) Integer from,
                        @RequestParam(required = false) Integer to,
                        @RequestParam(defaultValue = "false") boolean draft) {
        Nomination dossier = access.toSee(code);
        return views.of(draft ? compareVersions.draft(code, from)
                : compareVersions.handle(dossier, from, lastJudged.version(dossier).orElse(null), to));
    }
}
