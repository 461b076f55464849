package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.document.DecisionDocuments;
import vn.vinhdanh.document.DocumentFormat;
import vn.vinhdanh.document.ReturnSlips;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Nomination;

/** The papers that concern one dossier: the slips it went back with, and those of the decision on it. */
@RestController
@RequestMapping("/api/nominations/{code}/documents")
@Tag(name = "documents")
class DossierDocumentsController {

    private final ReturnSlips slips;
    private final DecisionDocuments decisions;
    private final DossierAccess access;

    DossierDocumentsController(ReturnSlips slips, DecisionDocuments decisions, DossierAccess access) {
        this.slips = slips;
        this.decisions = decisions;
        this.access = access;
    }

    /** @param address without ending; .docx and .pdf are there */
    record DossierDocument(String name, String title, String address) {
    }

    @GetMapping
    @Operation(summary = "A slip for each return and refusal, oldest first, and the papers of the decision that the "
            + "caller may see.")
    List<DossierDocument> list(@PathVariable String code) {
        Nomination dossier = access.toSee(code);
        List<DossierDocument> all = new ArrayList<>();
        slips.of(code).forEach(slip -> all.add(new DossierDocument(slip.name(), slip.title(),
                "/api/nominations/" + code + "/documents/" + slip.name())));
        decisions.about(dossier).forEach(paper -> all.add(new DossierDocument(paper.document().name(),
                paper.document().title(),
                "/api/decisions/" + paper.decision() + "/documents/" + paper.document().name())));
        return all;
    }

    @GetMapping("/{name}.{ending:docx|pdf}")
    @Operation(summary = "One slip; inline=true opens a PDF in the browser.")
    void file(@PathVariable String code, @PathVariable String name, @PathVariable String ending,
            @RequestParam(defaultValue = "false") boolean inline, HttpServletResponse response) {
        DocumentFormat format = DocumentAnswer.format(ending);
        ByteArrayOutputStream slip = new ByteArrayOutputStream();
        slips.write(code, name, format, slip);
        DocumentAnswer.of(response, code + "-" + name, format, inline, slip.toByteArray());
    }
}
