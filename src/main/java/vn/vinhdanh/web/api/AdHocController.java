package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.decision.AdHocLists;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.GatherAdHocList;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** Ad hoc lists (khen đột xuất): what could be on one, and gathering it. */
@RestController
@Tag(name = "lists")
class AdHocController {

    private final AdHocLists adHocLists;
    private final GatherAdHocList gatherAdHocList;
    private final DecisionLists lists;
    private final Movements movements;
    private final CurrentCaller callers;

    AdHocController(AdHocLists adHocLists, GatherAdHocList gatherAdHocList, DecisionLists lists, Movements movements,
                    CurrentCaller callers) {
        this.adHocLists = adHocLists;
        this.gatherAdHocList = gatherAdHocList;
        this.lists = lists;
        this.movements = movements;
        this.callers = callers;
    }

    /**
     * @param ordinary true: dossiers of the ordinary procedure are meant, too
     */
    record GatherRequest(String movement, String occasion, List<String> codes, Boolean ordinary) {
    }

    record GatheredView(String code, String movement, String occasion, int lines) {
    }

    /**
     * @param open      ad hoc lists that a dossier can still join
     * @param mayGather whether this caller makes ad hoc lists of the movement
     */
    record AdHocView(List<AdHocLists.Open> open, PageOf<AdHocLists.Waiting> waiting, boolean mayGather) {
    }

    @GetMapping("/api/movements/{code}/ad-hoc")
    @Operation(summary = "Dossiers that await a decision and are on no list, and ad hoc lists still open; for the "
            + "bodies of the issuer.")
    AdHocView get(@PathVariable String code, @RequestParam(defaultValue = "false") boolean ordinary,
                  @RequestParam(required = false) String q, @RequestParam(defaultValue = "0") int page,
                  @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        Movement movement = movements.get(code, callers.get());
        if (!lists.mayRead(movement.issuer())) {
            throw Refusal.forbidden("decision.gather.not-yours");
        }
        return new AdHocView(adHocLists.open(movement.code()),
                request.of(adHocLists.waiting(movement.code(), ordinary, q, page, size),
                        adHocLists.countWaiting(movement.code(), ordinary, q)),
                callers.get().isIn(movement.issuer(), BodyKind.HOME_AFFAIRS));
    }

    @PostMapping("/api/lists")
    @Operation(summary = "Gathers dossiers into one ad hoc list, which goes to the endorsers at once. Refused as a "
            + "whole, naming each dossier that cannot; a repeated request answers with the list of the first.")
    ResponseEntity<GatheredView> gather(@RequestBody GatherRequest request,
                                        @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        if (request.movement() == null) {
            throw Refusal.invalid("movement", "nomination.movement.missing");
        }
        GatherAdHocList.Gathered gathered = gatherAdHocList.handle(new GatherAdHocList.Command(request.movement(),
                request.occasion(), request.codes(), Boolean.TRUE.equals(request.ordinary()), key));
        DecisionList list = gathered.list();
        GatheredView view = new GatheredView(list.code(), list.movement(), list.occasion(), adHocLists.size(list));
        return gathered.created() ? ResponseEntity.created(URI.create("/api/lists/" + list.code())).body(view)
                : ResponseEntity.ok(view);
    }
}
