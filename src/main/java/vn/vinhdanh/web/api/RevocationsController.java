package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.revocation.FindRevocations;
import vn.vinhdanh.revocation.Ground;
import vn.vinhdanh.revocation.RevocationGrounds;
import vn.vinhdanh.revocation.Proposal;
import vn.vinhdanh.revocation.ProposeRevocation;
import vn.vinhdanh.revocation.Revocation;
import vn.vinhdanh.revocation.RevocationAccess;
import vn.vinhdanh.revocation.RevocationStatus;
import vn.vinhdanh.revocation.WithdrawProposal;

/** Cases of revoking or correcting awards, for the bodies of their issuer; Sở Nội vụ proposes. */
@RestController
@RequestMapping("/api/revocations")
@Tag(name = "revocations")
class RevocationsController {

    private final FindRevocations findRevocations;
    private final ProposeRevocation proposeRevocation;
    private final WithdrawProposal withdrawProposal;
    private final RevocationAccess access;
    private final RevocationGrounds grounds;
    private final RevocationViews views;
    private final OfficeTime time;

    RevocationsController(FindRevocations findRevocations, ProposeRevocation proposeRevocation,
            WithdrawProposal withdrawProposal, RevocationAccess access, RevocationGrounds grounds,
            RevocationViews views, OfficeTime time) {
        this.findRevocations = findRevocations;
        this.proposeRevocation = proposeRevocation;
        this.withdrawProposal = withdrawProposal;
        this.access = access;
        this.grounds = grounds;
        this.views = views;
        this.time = time;
    }

    /** @param reason why it is taken back */
    record Withdrawal(String reason) {
    }

    @GetMapping
    @Operation(summary = "The cases of the caller's issuer, newest first.")
    PageOf<FindRevocations.Row> list(@RequestParam(required = false) String movement,
            @RequestParam(required = false) RevocationStatus status, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        return request.of(findRevocations.page(movement, status, request.size(), request.offset()),
                findRevocations.count(movement, status));
    }

    @GetMapping("/totals")
    @Operation(summary = "How many cases there are, and what of money and certificates is still to come back.")
    FindRevocations.Totals totals(@RequestParam(required = false) String movement) {
        return findRevocations.totals(movement, time.today());
    }

    @GetMapping("/grounds")
    @Operation(summary = "The grounds of revocation in effect today, with their clauses.")
    List<Ground> grounds() {
        return grounds.today();
    }

    @GetMapping("/{code}")
    @Operation(summary = "One case with its papers, opinions, decision and returns.")
    RevocationView get(@PathVariable String code) {
        return views.of(access.toSee(code));
    }

    @PostMapping
    @Operation(summary = "Writes a proposal down: 201 with its id. It is proposed by starting award-revocation with "
            + "revocationId, once its papers are attached.")
    ResponseEntity<RevocationView> prepare(@RequestBody Proposal proposal) {
        Revocation prepared = proposeRevocation.prepare(proposal);
        return ResponseEntity.created(URI.create("/api/revocations/" + prepared.code())).body(views.of(prepared));
    }

    @PutMapping("/{code}")
    @Operation(summary = "Changes a proposal that is not proposed yet, or was returned; award stays as it is.")
    RevocationView revise(@PathVariable String code, @RequestBody Proposal proposal) {
        return views.of(proposeRevocation.revise(code, proposal));
    }

    @PostMapping("/{code}/withdrawal")
    @Operation(summary = "Takes a proposal back that is not decided; the reason is required.")
    RevocationView withdraw(@PathVariable String code, @RequestBody Withdrawal withdrawal) {
        return views.of(withdrawProposal.handle(code, withdrawal.reason()));
    }
}
