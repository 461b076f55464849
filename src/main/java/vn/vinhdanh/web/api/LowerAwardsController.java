package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.outgoing.GivenDownLine;
import vn.vinhdanh.outgoing.LowerAward;
import vn.vinhdanh.outgoing.LowerAwards;
import vn.vinhdanh.outgoing.RecordLowerAward;
import vn.vinhdanh.refusal.Refusal;

/** Dossiers given down to their units, and what the units did. */
@RestController
@Tag(name = "nominations")
class LowerAwardsController {

    private final RecordLowerAward recordLowerAward;
    private final LowerAwards lowerAwards;
    private final DecisionLists lists;

    LowerAwardsController(RecordLowerAward recordLowerAward, LowerAwards lowerAwards, DecisionLists lists) {
        this.recordLowerAward = recordLowerAward;
        this.lowerAwards = lowerAwards;
        this.lists = lists;
    }

    /** @param given true with number and date of the unit's decision, false with a reason */
    record LowerAwardRequest(Boolean given, String number, LocalDate date, String reason) {
    }

    @PutMapping("/api/nominations/{code}/lower-award")
    @Operation(summary = "The unit records the award of its own for a dossier given down to it, or why "
            + "there is none.")
    LowerAward put(@PathVariable String code, @RequestBody LowerAwardRequest request) {
        return recordLowerAward.handle(new RecordLowerAward.Command(code, request.given(), request.number(),
                request.date(), request.reason()));
    }

    @GetMapping("/api/lists/{code}/given-down")
    @Operation(summary = "Dossiers that the signed list gives down, and what their units did; open=true: nothing yet.")
    PageOf<GivenDownLine> list(@PathVariable String code, @RequestParam(defaultValue = "false") boolean open,
                               @RequestParam(defaultValue = "0") int page,
                               @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        DecisionList list = lists.toSee(code);
        if (list.signedAt() == null) {
            throw Refusal.conflict("decision.forwarding.not-signed", list.code());
        }
        return request.of(lowerAwards.lines(list, open, page, size), lowerAwards.count(list, open));
    }
}
