package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.decision.ConfirmLines;
import vn.vinhdanh.decision.Decision;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.Editing;
import vn.vinhdanh.decision.IssueDecision;
import vn.vinhdanh.decision.LineField;
import vn.vinhdanh.decision.ListChanges;
import vn.vinhdanh.decision.ListCounts;
import vn.vinhdanh.decision.ListOpinion;
import vn.vinhdanh.decision.ListStatus;
import vn.vinhdanh.decision.ListTotals;
import vn.vinhdanh.decision.SummariseList;
import vn.vinhdanh.duty.Duties;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.People;

/** Lists put to the chairman: what is said of the whole list. */
@RestController
@RequestMapping("/api/lists/{code}")
@Tag(name = "lists")
class ListsController {

    private final DecisionLists lists;
    private final ListTotals totals;
    private final ListChanges changes;
    private final SummariseList summariseList;
    private final ListSummaryViews summaries;
    private final IssueDecision issueDecision;
    private final Movements movements;
    private final ConfirmLines confirmLines;
    private final Duties duties;
    private final BarredLines barred;
    private final People people;
    private final CurrentCaller callers;

    ListsController(DecisionLists lists, ListTotals totals, ListChanges changes, SummariseList summariseList,
            ListSummaryViews summaries, IssueDecision issueDecision, Movements movements, ConfirmLines confirmLines,
            Duties duties, BarredLines barred, People people,
            CurrentCaller callers) {
        this.lists = lists;
        this.totals = totals;
        this.changes = changes;
        this.summariseList = summariseList;
        this.summaries = summaries;
        this.issueDecision = issueDecision;
        this.movements = movements;
        this.confirmLines = confirmLines;
        this.duties = duties;
        this.barred = barred;
        this.people = people;
        this.callers = callers;
    }

    /**
     * @param occasion of an ad hoc list: what it commends for, or null
     * @param revision counts the changes of the lines; what is here is of this one or a later one
     * @param editing  what this caller may set on the lines now, or null
     * @param barred   of the lines that he may set, those that are left to somebody else, in words
     * @param unconfirmed endorsed lines of Sở Nội vụ's own people that wait for a second person
     */
    record ListView(String code, String movement, String movementTitle, Integer batch, boolean adHoc, String occasion,
                    ListStatus status, int round, int revision, ListCounts counts, List<OpinionView> opinions,
                    Editing editing, List<BarredLines.Words> barred, int unconfirmed, Decision decision) {
    }

    /** @param by user id of whoever spoke for the body */
    record OpinionView(String body, int round, String verdict, String reason, String by, String byName, Instant at) {
    }

    /** @param revision of the list now */
    record ChangesSince(int revision, List<ActView> changes) {
    }

    /**
     * @param value what the field was set to; null: taken back
     * @param lines how many lines it changed
     * @param own   by this caller
     */
    record ActView(int revision, LineField field, String value, String reason, int lines, String by, String byName,
                   boolean own, Instant at) {
    }

    @GetMapping
    @Operation(summary = "Counts, opinions on the list, and what the caller may set now.")
    ListView get(@PathVariable String code) {
        DecisionList list = lists.toSee(code);
        Optional<Editing> editing = lists.editing(list);
        return new ListView(list.code(), list.movement(),
                movements.find(list.movement()).orElseThrow().title(), list.batchNumber(), list.batchId() == null,
                list.occasion(), list.status(), list.round(), list.revision(), totals.of(list), opinions(list),
                editing.orElse(null), editing.map(e -> barred.of(duties.barredLines(list.id(), e.step())))
                        .orElse(List.of()), confirmLines.waiting(list), issueDecision.of(list).orElse(null));
    }

    @GetMapping("/summary")
    @Operation(summary = "What the chairman answers for: agreement, flags, quotas, leaders and workers, contents, "
            + "districts, and the prize money in VND.")
    ListSummaryView summary(@PathVariable String code) {
        DecisionList list = lists.toSee(code);
        return summaries.view(list, summariseList.of(list));
    }

    @GetMapping("/changes")
    @Operation(summary = "Who has changed lines after a revision, the newest first; cheap enough to ask often.")
    ChangesSince changes(@PathVariable String code, @RequestParam(defaultValue = "0") int since) {
        DecisionList list = lists.toSee(code);
        List<ListChanges.Act> acts = changes.since(list, since);
        Map<String, String> names = people.namesOf(acts.stream().map(ListChanges.Act::changedBy).distinct().toList());
        String self = callers.get().user();
        return new ChangesSince(list.revision(), acts.stream().map(a -> new ActView(a.revision(), a.field(), a.value(),
                a.reason(), a.lines(), a.changedBy(), names.get(a.changedBy()), a.changedBy().equals(self),
                a.changedAt())).toList());
    }

    private List<OpinionView> opinions(DecisionList list) {
        List<ListOpinion> given = lists.opinions(list);
        Map<String, String> names = people.namesOf(given.stream().map(ListOpinion::givenBy).toList());
        return given.stream().map(o -> new OpinionView(o.body(), o.round(), o.verdict(), o.reason(), o.givenBy(),
                names.get(o.givenBy()), o.givenAt()))
                .toList();
    }
}
