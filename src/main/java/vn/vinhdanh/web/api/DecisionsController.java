package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.IssueDecision;
import vn.vinhdanh.decision.IssueDecision.Capacity;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.revocation.AwardNotes;
import vn.vinhdanh.revocation.RevocationDecisions;

/** Issued decisions. */
@RestController
@Tag(name = "lists")
class DecisionsController {

    private final IssueDecision issueDecision;
    private final RevocationDecisions revocations;
    private final AwardNotes notes;
    private final DecisionLists lists;
    private final Movements movements;
    private final CurrentCaller callers;

    DecisionsController(IssueDecision issueDecision, RevocationDecisions revocations, AwardNotes notes,
            DecisionLists lists, Movements movements, CurrentCaller callers) {
        this.issueDecision = issueDecision;
        this.revocations = revocations;
        this.notes = notes;
        this.lists = lists;
        this.movements = movements;
        this.callers = callers;
    }

    /**
     * @param kind       AWARD, REVOCATION or CORRECTION
     * @param listCode   of an AWARD, else null
     * @param revocation code of the case of a REVOCATION or CORRECTION, else null
     * @param recipient  whose award a REVOCATION or CORRECTION is about, else null
     * @param notes      what later decisions changed of its awards, oldest first
     */
    record DecisionView(long id, String kind, String listCode, String revocation, String recipient, String number,
                        LocalDate date, String signer, Capacity signerCapacity, List<NoteView> notes) {
    }

    /** @param kind REVOKED or CORRECTED; @param revocation code of the case; @param recipient as the name is now */
    record NoteView(String kind, String number, LocalDate date, String revocation, String recipient) {
    }

    @GetMapping("/api/decisions")
    @Operation(summary = "The decisions issued for a movement, those that revoke or correct included, newest first; "
            + "for the bodies of its issuer.")
    PageOf<DecisionView> list(@RequestParam String movement, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        Movement of = movements.get(movement, callers.get());
        if (!lists.mayRead(of.issuer())) {
            throw Refusal.forbidden("decision.report.not-yours");
        }
        Map<Long, List<NoteView>> later = notes.ofMovement(of.code()).stream().collect(Collectors.groupingBy(
                AwardNotes.OfDecision::decision, Collectors.mapping(note -> new NoteView(note.kind(), note.number(),
                        note.date(), note.revocation(), note.recipient()), Collectors.toList())));
        Stream<DecisionView> awards = issueDecision.of(of.code()).stream().map(d -> new DecisionView(d.id(), "AWARD",
                d.listCode(), null, null, d.number(), d.date(), d.signer(), d.signerCapacity(),
                later.getOrDefault(d.id(), List.of())));
        Stream<DecisionView> others = revocations.of(of.code()).stream().map(d -> new DecisionView(d.id(), d.kind(),
                null, d.revocation(), d.recipient(), d.number(), d.date(), d.signer(), d.signerCapacity(), List.of()));
        return request.from(Stream.concat(awards, others).sorted(Comparator.comparing(DecisionView::date)
                .thenComparing(DecisionView::id).reversed()).toList());
    }
}
