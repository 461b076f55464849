package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.decision.Decision;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.Editing;
import vn.vinhdanh.decision.IssueDecision;
import vn.vinhdanh.decision.Line;
import vn.vinhdanh.decision.LineFilter;
import vn.vinhdanh.decision.LineOpinion;
import vn.vinhdanh.decision.ListCounts;
import vn.vinhdanh.decision.ListLines;
import vn.vinhdanh.decision.ListLines.Facet;
import vn.vinhdanh.decision.ListOpinion;
import vn.vinhdanh.decision.ListStatus;
import vn.vinhdanh.decision.Outcome;
import vn.vinhdanh.decision.SetLines;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.People;

/** Lists put to the chairman: one table for five lines or fifty thousand, a page at a time. */
@RestController
@RequestMapping("/api/lists/{code}")
@Tag(name = "lists")
class ListsController {

    private final DecisionLists lists;
    private final ListLines lines;
    private final SetLines setLines;
    private final IssueDecision issueDecision;
    private final Movements movements;
    private final FlagViews flagViews;
    private final People people;

    ListsController(DecisionLists lists, ListLines lines, SetLines setLines, IssueDecision issueDecision,
            Movements movements, FlagViews flags, People people) {
        this.lists = lists;
        this.lines = lines;
        this.setLines = setLines;
        this.issueDecision = issueDecision;
        this.movements = movements;
        this.flagViews = flags;
        this.people = people;
    }

    /** @param editing what this caller may set on the lines now, or null */
    record ListView(String code, String movement, String movementTitle, Integer batch, boolean adHoc, String occasion,
                    ListStatus status,
                    int round, ListCounts counts, List<OpinionView> opinions, Editing editing, Decision decision) {
    }

    /** @param by user id of whoever spoke for the body */
    record OpinionView(String body, int round, String verdict, String reason, String by, String byName, Instant at) {
    }

    record LineView(int position, String nominationCode, String nominee, String kind, boolean leader, String unit,
                    String unitName, String workplace, String content, String awardForm, LineOpinion homeAffairsOpinion,
                    String homeAffairsReason, LineOpinion steeringCommitteeOpinion, String steeringCommitteeReason,
                    Outcome outcome, String reason, List<FlagName> flags, List<String> coUnits) {
    }

    /** @param message in a word or two; the dossier says more */
    record FlagName(String code, String message) {
    }

    record Facets(List<Facet> units, List<Facet> contents, List<FlagFacet> flags) {
    }

    record FlagFacet(String code, String message, long lines) {
    }

    record LinesRequest(SetLines.Selection select, String opinion, String outcome, String reason) {
    }

    record Changed(int changed) {
    }

    @GetMapping
    @Operation(summary = "Counts, opinions on the list, and what the caller may set now.")
    ListView get(@PathVariable String code) {
        DecisionList list = lists.toSee(code);
        return new ListView(list.code(), list.movement(),
                movements.find(list.movement()).orElseThrow().title(), list.batchNumber(), list.batchId() == null,
                list.occasion(), list.status(), list.round(), lines.counts(list), opinions(list), lists.editing(list).orElse(null),
                issueDecision.of(list).orElse(null));
    }

    @GetMapping("/lines")
    @Operation(summary = "A page of the lines that match the filter; opinions and outcome may be NONE.")
    PageOf<LineView> lines(@PathVariable String code, @ParameterObject LineFilter filter,
                           @RequestParam(defaultValue = "position") String sort,
                           @RequestParam(defaultValue = "asc") String dir, @RequestParam(defaultValue = "0") int page,
                           @RequestParam(defaultValue = "50") int size) {
        DecisionList list = lists.toSee(code);
        PageOf.Request request = new PageOf.Request(page, size);
        List<LineView> items = lines.page(list, filter, sort, dir.equalsIgnoreCase("desc"), page, size).stream()
                .map(this::view).toList();
        return request.of(items, lines.count(list, filter));
    }

    @GetMapping("/facets")
    @Operation(summary = "The choices of the table's filters, with their number of lines.")
    Facets facets(@PathVariable String code) {
        DecisionList list = lists.toSee(code);
        List<FlagFacet> flags = lines.flagFacets(list).stream()
                .map(f -> new FlagFacet(f.code(), name(f.code()).message(), f.lines())).toList();
        return new Facets(lines.unitFacets(list), lines.contentFacets(list), flags);
    }

    @PatchMapping("/lines")
    @Operation(summary = "Sets an opinion or outcome on a set of lines in one statement, as the caller's role "
            + "and the open task allow.")
    Changed set(@PathVariable String code, @RequestBody LinesRequest request) {
        return new Changed(setLines.handle(new SetLines.Command(code, request.select(), request.opinion(),
                request.outcome(), request.reason())));
    }

    private List<OpinionView> opinions(DecisionList list) {
        List<ListOpinion> given = lists.opinions(list);
        Map<String, String> names = people.namesOf(given.stream().map(ListOpinion::givenBy).toList());
        return given.stream().map(o -> new OpinionView(o.body(), o.round(), o.verdict(), o.reason(), o.givenBy(),
                names.get(o.givenBy()), o.givenAt()))
                .toList();
    }

    private LineView view(Line l) {
        return new LineView(l.position(), l.nominationCode(), l.nominee(), l.kind(), l.leader(), l.unit(), l.unitName(),
                l.workplace(), l.content(), l.awardForm(), l.homeAffairsOpinion(), l.homeAffairsReason(),
                l.steeringCommitteeOpinion(), l.steeringCommitteeReason(), l.outcome(),
                l.reason(), l.flags().stream().map(this::name).toList(), l.coUnits());
    }

    private FlagName name(String code) {
        return new FlagName(code, flagViews.name(code));
    }
}
