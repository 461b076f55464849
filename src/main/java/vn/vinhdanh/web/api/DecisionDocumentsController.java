package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.vinhdanh.document.DecisionDocuments;
import vn.vinhdanh.document.DocumentFormat;
import vn.vinhdanh.document.FrozenDocument;
import vn.vinhdanh.document.FrozenDocuments;
import vn.vinhdanh.document.RemakeDocument;
import vn.vinhdanh.document.SignedScans;
import vn.vinhdanh.nomination.PaperStore;
import vn.vinhdanh.refusal.Refusal;

/** The papers of an issued decision, as frozen, and the scan of the signed one. */
@RestController
@RequestMapping("/api/decisions/{id}")
@Tag(name = "documents")
class DecisionDocumentsController {

    private final DecisionDocuments documents;
    private final FrozenDocuments frozen;
    private final RemakeDocument remake;
    private final SignedScans scans;
    private final PaperStore store;

    DecisionDocumentsController(DecisionDocuments documents, FrozenDocuments frozen, RemakeDocument remake,
            SignedScans scans, PaperStore store) {
        this.documents = documents;
        this.frozen = frozen;
        this.remake = remake;
        this.scans = scans;
        this.store = store;
    }

    /** @param unit code of the unit it is for, or null; @param signed whether its PDF is signed electronically */
    record DocumentView(String name, String title, String unit, boolean signed, String docxSha256, String pdfSha256) {

        static DocumentView of(FrozenDocument document) {
            String signed = document.signedPdfSha256();
            return new DocumentView(document.name(), document.title(), document.unit(), signed != null,
                    document.docxSha256(), signed == null ? document.pdfSha256() : signed);
        }
    }

    @GetMapping("/documents")
    @Operation(summary = "The frozen papers that the caller may see: the bodies all, a unit the decision, its list and "
            + "its own notice.")
    List<DocumentView> list(@PathVariable long id) {
        return documents.of(id).stream().map(DocumentView::of).toList();
    }

    @GetMapping("/documents/{name}.{ending:docx|pdf}")
    @Operation(summary = "One paper as issued; inline=true opens a PDF in the browser.")
    void file(@PathVariable long id, @PathVariable String name, @PathVariable String ending,
            @RequestParam(defaultValue = "false") boolean inline, HttpServletResponse response) {
        FrozenDocument document = documents.find(id, name);
        DocumentFormat format = DocumentAnswer.format(ending);
        DocumentAnswer.of(response, document.subject() + "-" + name, format, inline,
                frozen.content(document.id(), format));
    }

    @GetMapping("/documents/{name}/verification")
    @Operation(summary = "Makes the paper again from its data and compares: are its bytes those that were issued?")
    RemakeDocument.Verified verify(@PathVariable long id, @PathVariable String name) {
        return remake.handle(documents.find(id, name));
    }

    @GetMapping("/scan")
    @Operation(summary = "Which scan of the signed paper there is; null where there is none.")
    SignedScans.Scan scan(@PathVariable long id) {
        documents.toSee(id);
        return scans.of(id).orElse(null);
    }

    @GetMapping("/scan.pdf")
    @Operation(summary = "The scan of the signed and stamped paper.")
    void scanFile(@PathVariable long id, @RequestParam(defaultValue = "false") boolean inline,
            HttpServletResponse response) {
        byte[] content = scans.content(id);
        String name = scans.of(id).orElseThrow(() -> Refusal.notFound("document.scan.none")).fileName();
        DocumentAnswer.of(response, name.replaceFirst("(?i)\\.pdf$", ""), DocumentFormat.PDF, inline, content);
    }

    @PostMapping("/scan")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "The office attaches the scan of the signed and stamped paper, a PDF.")
    SignedScans.Scan attach(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        store.requireSize("file", file.getOriginalFilename(), file.getSize());
        return scans.attach(id, file.getOriginalFilename(), file.getBytes());
    }
}
