package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.IssueDecision.Capacity;
import vn.vinhdanh.document.DocumentFormat;
import vn.vinhdanh.document.DraftDocuments;
import vn.vinhdanh.document.ListOverview;
import vn.vinhdanh.document.NumberToTrinh;
import vn.vinhdanh.document.Signature;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** The papers of a list: drafts from its making on, as issued from then on. */
@RestController
@Tag(name = "documents")
class ListDocumentsController {

    private final DraftDocuments drafts;
    private final NumberToTrinh numberToTrinh;
    private final ListOverview overview;
    private final DecisionLists lists;
    private final Movements movements;
    private final CurrentCaller callers;

    ListDocumentsController(DraftDocuments drafts, NumberToTrinh numberToTrinh, ListOverview overview,
            DecisionLists lists, Movements movements, CurrentCaller callers) {
        this.drafts = drafts;
        this.numberToTrinh = numberToTrinh;
        this.overview = overview;
        this.lists = lists;
        this.movements = movements;
        this.callers = callers;
    }

    record ToTrinhRequest(String number, LocalDate date, String signer, String capacity) {
    }

    record ToTrinhView(String number, LocalDate date, String signer, Capacity capacity, boolean editable) {
    }

    @GetMapping("/api/lists")
    @Operation(summary = "The lists of a movement with their decisions, newest first; for the bodies of its issuer.")
    PageOf<ListOverview.Row> lists(@RequestParam String movement, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        Movement of = movements.get(movement, callers.get());
        if (!lists.mayRead(of.issuer())) {
            throw Refusal.forbidden("decision.report.not-yours");
        }
        return request.from(overview.of(of.code()));
    }

    @GetMapping("/api/lists/{code}/documents")
    @Operation(summary = "The papers of a list, drafts until its decision is issued; for the bodies of its issuer.")
    List<DraftDocuments.Draft> list(@PathVariable String code) {
        return drafts.of(code);
    }

    @GetMapping("/api/lists/{code}/documents/{name}.{ending:docx|pdf}")
    @Operation(summary = "One paper of a list. Number, date, signer and capacity are those being typed for the "
            + "decision, to look at it before it is issued.")
    void file(@PathVariable String code, @PathVariable String name, @PathVariable String ending,
            @RequestParam(required = false) String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(required = false) String signer, @RequestParam(required = false) Capacity capacity,
            @RequestParam(defaultValue = "false") boolean inline, HttpServletResponse response) {
        DocumentFormat format = DocumentAnswer.format(ending);
        boolean typed = number != null || date != null || signer != null || capacity != null;
        Signature signature = new Signature(number == null || number.isBlank() ? null : number.strip(), date, signer,
                capacity);
        drafts.write(code, name, format, typed ? Optional.of(signature) : Optional.empty(),
                () -> DocumentAnswer.begin(response, code + "-" + name, format, inline));
    }

    @GetMapping("/api/lists/{code}/to-trinh")
    @Operation(summary = "Number, date and signer of the proposal (to trinh), and whether the caller may enter them.")
    ToTrinhView toTrinh(@PathVariable String code) {
        NumberToTrinh.Entered entered = numberToTrinh.of(code);
        Signature signature = entered.signature();
        return new ToTrinhView(signature.number(), signature.date(), signature.signer(), signature.capacity(),
                entered.editable());
    }

    @PutMapping("/api/lists/{code}/to-trinh")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Home affairs enters number, date and signer of its proposal, until the decision is issued.")
    void number(@PathVariable String code, @RequestBody ToTrinhRequest request) {
        numberToTrinh.handle(new NumberToTrinh.Command(code, request.number(), request.date(), request.signer(),
                request.capacity()));
    }
}
