package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.decision.Decision;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.IssueDecision;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** Issued decisions. */
@RestController
@Tag(name = "lists")
class DecisionsController {

    private final IssueDecision issueDecision;
    private final DecisionLists lists;
    private final Movements movements;
    private final CurrentCaller callers;

    DecisionsController(IssueDecision issueDecision, DecisionLists lists, Movements movements, CurrentCaller callers) {
        this.issueDecision = issueDecision;
        this.lists = lists;
        this.movements = movements;
        this.callers = callers;
    }

    @GetMapping("/api/decisions")
    @Operation(summary = "The decisions issued for a movement, newest first; for the bodies of its issuer.")
    PageOf<Decision> list(@RequestParam String movement, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        Movement of = movements.get(movement, callers.get());
        if (!lists.mayRead(of.issuer())) {
            throw Refusal.forbidden("decision.report.not-yours");
        }
        List<Decision> all = issueDecision.of(of.code());
        return request.from(all);
    }
}
