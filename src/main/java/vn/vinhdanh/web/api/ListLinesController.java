package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.decision.ConfirmLines;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.Line;
import vn.vinhdanh.decision.LineFilter;
import vn.vinhdanh.decision.LineOpinion;
import vn.vinhdanh.decision.ListLines;
import vn.vinhdanh.decision.ListTotals;
import vn.vinhdanh.decision.ListTotals.Facet;
import vn.vinhdanh.decision.Outcome;
import vn.vinhdanh.decision.Seen;
import vn.vinhdanh.decision.SetLines;
import vn.vinhdanh.organization.People;

/** The lines of a list: one table for five lines or fifty thousand, a page at a time. */
@RestController
@RequestMapping("/api/lists/{code}")
@Tag(name = "lists")
class ListLinesController {

    private final DecisionLists lists;
    private final ListLines lines;
    private final ListTotals totals;
    private final SetLines setLines;
    private final FlagViews flagViews;
    private final ConfirmLines confirmLines;
    private final BarredLines barred;
    private final People people;

    ListLinesController(DecisionLists lists, ListLines lines, ListTotals totals, SetLines setLines,
            FlagViews flagViews, ConfirmLines confirmLines, BarredLines barred, People people) {
        this.lists = lists;
        this.lines = lines;
        this.totals = totals;
        this.setLines = setLines;
        this.flagViews = flagViews;
        this.confirmLines = confirmLines;
        this.barred = barred;
        this.people = people;
    }

    /** A page, and the list's revision that it is at least of. */
    record LinesPage(List<LineView> items, int page, int size, long total, int revision) {
    }

    /** @param version the list's revision in which anything of the line was last changed */
    record LineView(int position, String nominationCode, String nominee, String kind, boolean leader, String unit,
                    String unitName, String workplace, String content, String awardForm, LineOpinion homeAffairsOpinion,
                    String homeAffairsReason, SetView homeAffairsSet, LineOpinion steeringCommitteeOpinion,
                    String steeringCommitteeReason, SetView steeringCommitteeSet, Outcome outcome, String reason,
                    SetView outcomeSet, List<FlagName> flags, List<String> coUnits, int version) {
    }

    /** Who set it, and when. */
    record SetView(String by, String byName, Instant at) {
    }

    /** @param message in a word or two; the dossier says more */
    record FlagName(String code, String message) {
    }

    record Facets(List<Facet> units, List<Facet> contents, List<FlagFacet> flags) {
    }

    record FlagFacet(String code, String message, long lines) {
    }

    /**
     * @param seen the revision of the page and the versions of lines that the caller had before it; with it a change
     *             of what somebody else has changed meanwhile is answered with 409 and what that was
     */
    record LinesRequest(SetLines.Selection select, String opinion, String outcome, String reason, Seen seen) {
    }

    /**
     * @param confirmed lines of the body's own people that this, by a second person, has confirmed
     * @param barred    lines that were left out since the caller may not judge them, in words
     */
    record LinesSet(int changed, int revision, int confirmed, List<BarredLines.Words> barred) {
    }

    record Confirmed(int confirmed) {
    }

    @GetMapping("/lines")
    @Operation(summary = "A page of the lines that match the filter; opinions and outcome may be NONE.")
    LinesPage lines(@PathVariable String code, @ParameterObject LineFilter filter,
                    @RequestParam(defaultValue = "position") String sort,
                    @RequestParam(defaultValue = "asc") String dir, @RequestParam(defaultValue = "0") int page,
                    @RequestParam(defaultValue = "50") int size) {
        // The revision is read before the lines: a change in between is then reported once too often, never lost.
        DecisionList list = lists.toSee(code);
        PageOf.Request request = new PageOf.Request(page, size);
        ListLines.Page answer = lines.find(list, filter, sort, dir.equalsIgnoreCase("desc"), page, size);
        List<Line> found = answer.lines();
        Map<String, String> names = people.namesOf(found.stream()
                .flatMap(l -> Stream.of(l.homeAffairsSet(), l.steeringCommitteeSet(), l.outcomeSet()))
                .filter(Objects::nonNull).map(Line.SetBy::by).collect(Collectors.toSet()));
        return new LinesPage(found.stream().map(l -> view(l, names)).toList(), request.page(), request.size(),
                answer.total(), list.revision());
    }

    @GetMapping("/facets")
    @Operation(summary = "The choices of the table's filters, with their number of lines.")
    Facets facets(@PathVariable String code) {
        DecisionList list = lists.toSee(code);
        List<FlagFacet> flags = totals.flags(list).stream()
                .map(f -> new FlagFacet(f.code(), name(f.code()).message(), f.lines())).toList();
        return new Facets(totals.units(list), totals.contents(list), flags);
    }

    @PatchMapping("/lines")
    @Operation(summary = "Sets an opinion or outcome on a set of lines in one statement, as the caller's role "
            + "and the open task allow. 409 with the changes by line where they are not as the caller saw them.")
    LinesSet set(@PathVariable String code, @RequestBody LinesRequest request) {
        SetLines.Result done = setLines.handle(new SetLines.Command(code, request.select(), request.opinion(),
                request.outcome(), request.reason(), request.seen()));
        return new LinesSet(done.changed(), done.revision(), done.confirmed(), barred.of(done.barred()));
    }

    @PostMapping("/confirmations")
    @Operation(summary = "The second person confirms endorsed lines of Home Affairs's own people.")
    Confirmed confirm(@PathVariable String code, @RequestBody LinesRequest request) {
        return new Confirmed(confirmLines.handle(code, request.select()));
    }

    private LineView view(Line l, Map<String, String> names) {
        return new LineView(l.position(), l.nominationCode(), l.nominee(), l.kind(), l.leader(), l.unit(), l.unitName(),
                l.workplace(), l.content(), l.awardForm(), l.homeAffairsOpinion(), l.homeAffairsReason(),
                set(l.homeAffairsSet(), names), l.steeringCommitteeOpinion(), l.steeringCommitteeReason(),
                set(l.steeringCommitteeSet(), names), l.outcome(), l.reason(), set(l.outcomeSet(), names),
                l.flags().stream().map(this::name).toList(), l.coUnits(), l.version());
    }

    private static SetView set(Line.SetBy set, Map<String, String> names) {
        return set == null ? null : new SetView(set.by(), names.get(set.by()), set.at());
    }

    private FlagName name(String code) {
        return new FlagName(code, flagViews.name(code));
    }
}
