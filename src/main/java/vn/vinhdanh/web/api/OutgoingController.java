package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.ForwardedLines;
import vn.vinhdanh.decision.Forwardings;
import vn.vinhdanh.decision.RecordForwarding;
import vn.vinhdanh.decision.RecordHigherDecisions;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.outgoing.ForwardedDossiers;
import vn.vinhdanh.outgoing.ForwardedLine;
import vn.vinhdanh.outgoing.OutgoingLists;
import vn.vinhdanh.outgoing.OutgoingPackage;
import vn.vinhdanh.refusal.Refusal;

/** What goes on to a higher authority after a list is signed, and its answer. */
@RestController
@Tag(name = "lists")
class OutgoingController {

    private final OutgoingLists outgoingLists;
    private final OutgoingPackage outgoingPackage;
    private final ForwardedDossiers forwarded;
    private final ForwardedLines lines;
    private final Forwardings forwardings;
    private final RecordForwarding recordForwarding;
    private final RecordHigherDecisions recordHigherDecisions;
    private final DecisionLists lists;
    private final Movements movements;
    private final CurrentCaller callers;

    OutgoingController(OutgoingLists outgoingLists, OutgoingPackage outgoingPackage, ForwardedDossiers forwarded,
                       ForwardedLines lines, Forwardings forwardings, RecordForwarding recordForwarding,
                       RecordHigherDecisions recordHigherDecisions, DecisionLists lists, Movements movements,
                       CurrentCaller callers) {
        this.outgoingLists = outgoingLists;
        this.outgoingPackage = outgoingPackage;
        this.forwarded = forwarded;
        this.lines = lines;
        this.forwardings = forwardings;
        this.recordForwarding = recordForwarding;
        this.recordHigherDecisions = recordHigherDecisions;
        this.lists = lists;
        this.movements = movements;
        this.callers = callers;
    }

    /**
     * @param mayHandle   takes out the package and notes what was sent
     * @param mayAnswer   records the answers
     * @param authorities to choose from; others can be written in
     */
    record ForwardedView(PageOf<ForwardedLine> lines, boolean mayHandle, boolean mayAnswer, List<String> authorities) {
    }

    /** As for the package; number and day of the tờ trình are null while it is not sent. */
    record ForwardingRequest(List<String> codes, String authority, String awardForm, String number, LocalDate sentOn) {
    }

    record AnswerRequest(List<String> codes, String outcome, String number, LocalDate date, String authority,
                         String awardForm, String reason) {
    }

    /** @param dossiers how many are concerned */
    record Noted(int dossiers) {
    }

    /** @param recorded how many answers are new */
    record Recorded(int recorded) {
    }

    @GetMapping("/api/movements/{code}/outgoing")
    @Operation(summary = "Signed lists of the movement from which dossiers went up or down, and how much is open.")
    PageOf<OutgoingLists.Outgoing> outgoing(@PathVariable String code, @RequestParam(defaultValue = "0") int page,
                                            @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        Movement movement = movements.get(code, callers.get());
        if (!lists.mayRead(movement.issuer())) {
            throw Refusal.forbidden("decision.report.not-yours");
        }
        return request.from(outgoingLists.of(movement.code()));
    }

    @GetMapping("/api/lists/{code}/forwarded")
    @Operation(summary = "Dossiers that the list forwards up: to whom, when sent, what was answered.")
    ForwardedView forwarded(@PathVariable String code, @RequestParam(defaultValue = "false") boolean open,
                            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        DecisionList list = signed(code);
        boolean homeAffairs = callers.get().isIn(list.issuer(), BodyKind.HOME_AFFAIRS);
        return new ForwardedView(request.of(forwarded.lines(list, open, page, size), forwarded.count(list, open)),
                lines.mayHandle(list), homeAffairs, forwardings.authorities());
    }

    @PutMapping("/api/lists/{code}/forwarding")
    @Operation(summary = "Notes for a set of dossiers to whom they are forwarded and by which paper they were sent.")
    Noted forwarding(@PathVariable String code, @RequestBody ForwardingRequest request) {
        return new Noted(recordForwarding.handle(new RecordForwarding.Command(code, request.codes(),
                request.authority(), request.awardForm(), request.number(), request.sentOn())));
    }

    @PostMapping("/api/lists/{code}/higher-decisions")
    @Operation(summary = "Records one answer of a higher authority on a set of dossiers, for all or none of them.")
    Recorded answer(@PathVariable String code, @RequestBody AnswerRequest request) {
        return new Recorded(recordHigherDecisions.handle(new RecordHigherDecisions.Command(code, request.codes(),
                request.outcome(), request.number(), request.date(), request.authority(), request.awardForm(),
                request.reason())));
    }

    /** Straight into the answer: a package may be larger than memory. One that breaks off is no valid ZIP. */
    @GetMapping("/api/lists/{code}/outgoing.zip")
    @Operation(summary = "The package for a higher authority: submission, list as Excel, dossiers, manifest.")
    void zip(@PathVariable String code, @RequestParam(required = false) String authority,
             HttpServletResponse response) throws IOException {
        OutgoingPackage.Contents contents = outgoingPackage.of(code, authority);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(contents.fileName(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        contents.writeTo(response.getOutputStream());
    }

    private DecisionList signed(String code) {
        DecisionList list = lists.toSee(code);
        if (list.signedAt() == null) {
            throw Refusal.conflict("decision.forwarding.not-signed", list.code());
        }
        return list;
    }
}
