package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.retention.LegalHold;
import vn.vinhdanh.retention.LegalHolds;
import vn.vinhdanh.retention.RetentionSummary;

/** How long things are kept, and what is held beyond it. */
@RestController
@Tag(name = "retention")
class RetentionController {

    private final RetentionSummary summary;
    private final LegalHolds holds;

    RetentionController(RetentionSummary summary, LegalHolds holds) {
        this.summary = summary;
        this.holds = holds;
    }

    record HoldRequest(String subject, String reason) {
    }

    record ReleaseRequest(String reason) {
    }

    record RetentionView(List<RetentionSummary.Row> classes, List<LegalHold> holds, boolean mayHold) {
    }

    @GetMapping("/api/retention")
    @Operation(summary = "Terms of the classes with what is over and erased, and the holds of the caller's issuers.")
    RetentionView get() {
        if (!holds.maySee()) {
            throw Refusal.forbidden("retention.not-yours");
        }
        return new RetentionView(summary.rows(), holds.all(), holds.mayPlace());
    }

    @PostMapping("/api/retention/holds")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Holds a dossier, or a movement with all its dossiers, beyond its term.")
    void place(@RequestBody HoldRequest request) {
        holds.place(request.subject(), request.reason());
    }

    @PostMapping("/api/retention/holds/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends a hold.")
    void release(@PathVariable long id, @RequestBody ReleaseRequest request) {
        holds.release(id, request.reason());
    }
}
