package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.council.CastBallots;
import vn.vinhdanh.council.ConductSession;
import vn.vinhdanh.council.CouncilLines;
import vn.vinhdanh.council.CouncilResults;
import vn.vinhdanh.council.Session;
import vn.vinhdanh.council.Sessions;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** The council's session on a list. While it is open this tells who has voted and never how; results come after. */
@RestController
@RequestMapping("/api/lists/{code}/council")
@Tag(name = "council")
class CouncilController {

    private final DecisionLists lists;
    private final Sessions sessions;
    private final CouncilLines lines;
    private final CouncilResults results;
    private final CastBallots castBallots;
    private final ConductSession conductSession;
    private final CouncilViews views;
    private final CurrentCaller caller;

    CouncilController(DecisionLists lists, Sessions sessions, CouncilLines lines, CouncilResults results,
            CastBallots castBallots, ConductSession conductSession, CouncilViews views, CurrentCaller caller) {
        this.lists = lists;
        this.sessions = sessions;
        this.lines = lines;
        this.results = results;
        this.castBallots = castBallots;
        this.conductSession = conductSession;
        this.views = views;
        this.caller = caller;
    }

    /**
     * @param choices AGREE, DISAGREE, ABSTAIN or RECUSED by code of the dossier
     * @param rest    for every line not among them
     * @param member  whose written opinion it is; for chair and secretary
     * @param paper   number of the written opinion
     */
    record Ballots(Map<String, String> choices, String rest, String member, String paper) {
    }

    record Absences(List<String> members) {
    }

    record Voting(LocalDate closesOn) {
    }

    @GetMapping
    @Operation(summary = "The session: its rules, its members and who has voted; the totals once it is closed.")
    CouncilViews.SessionView session(@PathVariable String code) {
        return views.view(lists.toSee(code));
    }

    @GetMapping("/lines")
    @Operation(summary = "A page of the lines that the council votes on, for the one who asks.")
    PageOf<CouncilLines.Line> lines(@PathVariable String code, @RequestParam(required = false) String q,
                                    @RequestParam(required = false) String member,
                                    @RequestParam(defaultValue = "0") int page,
                                    @RequestParam(defaultValue = "50") int size) {
        Session session = sessions.ofList(lists.toSee(code).id()).filter(Session::open)
                .orElseThrow(() -> Refusal.conflict("council.session.none"));
        PageOf.Request request = new PageOf.Request(page, size);
        return request.of(lines.page(session, member == null ? caller.get().user() : member, q, page, size),
                lines.count(session, q));
    }

    @PostMapping("/ballots")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The caller's vote on all lines, once and for good; or, by chair or secretary, "
            + "the written opinion of an absent member.")
    void cast(@PathVariable String code, @RequestBody Ballots ballots) {
        castBallots.handle(new CastBallots.Command(code, ballots.choices(), ballots.rest(), ballots.member(),
                ballots.paper()));
    }

    @PutMapping("/absences")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Who is absent; for chair and secretary.")
    void absent(@PathVariable String code, @RequestBody Absences absences) {
        conductSession.absent(code, absences.members() == null ? List.of() : absences.members());
    }

    @PutMapping("/voting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The last day of voting; for chair and secretary.")
    void voting(@PathVariable String code, @RequestBody Voting voting) {
        conductSession.votingEnds(code, voting.closesOn());
    }

    @GetMapping("/results")
    @Operation(summary = "What the council said, line by line: a page, or those of some dossiers. "
            + "Nothing until the session is closed.")
    PageOf<CouncilResults.Result> results(@PathVariable String code, @RequestParam(required = false) Boolean passed,
                                          @RequestParam(required = false) List<String> codes,
                                          @RequestParam(defaultValue = "0") int page,
                                          @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        DecisionList list = lists.toSee(code);
        Session session = sessions.closedOf(list.id()).orElse(null);
        if (session == null) {
            return request.of(List.of(), 0);
        }
        return codes == null ? request.of(results.page(session, passed, page, size), results.count(session, passed))
                : request.from(results.of(session, codes));
    }
}
