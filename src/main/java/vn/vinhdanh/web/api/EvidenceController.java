package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Evidence;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.PaperStore;
import vn.vinhdanh.nomination.Papers;
import vn.vinhdanh.nomination.ReadDossier;

/** The papers of a dossier. */
@RestController
@RequestMapping("/api/nominations/{code}/evidence")
@Tag(name = "nominations")
class EvidenceController {

    private final Papers papers;
    private final PaperStore store;
    private final DossierAccess access;
    private final ReadDossier readDossier;

    EvidenceController(Papers papers, PaperStore store, DossierAccess access, ReadDossier readDossier) {
        this.papers = papers;
        this.store = store;
        this.access = access;
        this.readDossier = readDossier;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Attaches a paper: PDF, DOCX, XLSX, JPEG or PNG, told by its content.")
    PaperView attach(@PathVariable String code, @RequestParam EvidenceType type, @RequestParam MultipartFile file)
            throws IOException {
        store.requireSize("file", file.getOriginalFilename(), file.getSize());
        return PaperView.of(papers.attach(code, type, file.getOriginalFilename(), file.getBytes()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a paper out of a draft, or of a dossier that is being supplemented.")
    void remove(@PathVariable String code, @PathVariable long id) {
        papers.remove(code, id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Downloads a paper under its own name; inline=true opens a PDF or picture in the browser.")
    ResponseEntity<byte[]> get(@PathVariable String code, @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean inline) {
        Nomination dossier = access.toSee(code);
        Evidence paper = readDossier.paper(dossier, id);
        return PaperAnswer.of(paper.fileName(), paper.mediaType(), inline, papers.content(paper));
    }
}
