package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
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
import vn.vinhdanh.document.DocumentFormat;
import vn.vinhdanh.nomination.PaperStore;
import vn.vinhdanh.revocation.Revocation;
import vn.vinhdanh.revocation.RevocationAccess;
import vn.vinhdanh.revocation.RevocationDocuments;
import vn.vinhdanh.revocation.RevocationPaper;
import vn.vinhdanh.revocation.RevocationPapers;

/** The papers that a case rests on, and its own decision. */
@RestController
@RequestMapping("/api/revocations/{code}")
@Tag(name = "revocations")
class RevocationPapersController {

    private final RevocationPapers papers;
    private final RevocationDocuments documents;
    private final RevocationAccess access;
    private final PaperStore store;

    RevocationPapersController(RevocationPapers papers, RevocationDocuments documents, RevocationAccess access,
            PaperStore store) {
        this.papers = papers;
        this.documents = documents;
        this.access = access;
        this.store = store;
    }

    @PostMapping("/papers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Attaches a paper to a case that is being written: PDF, DOCX, XLSX, JPEG or PNG.")
    RevocationView.Paper attach(@PathVariable String code, @RequestParam RevocationPaper.Type type,
            @RequestParam MultipartFile file) throws IOException {
        store.requireSize("file", file.getOriginalFilename(), file.getSize());
        return RevocationView.Paper.of(papers.attach(code, type, file.getOriginalFilename(), file.getBytes()));
    }

    @DeleteMapping("/papers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a paper out of a case that is being written.")
    void remove(@PathVariable String code, @PathVariable long id) {
        papers.remove(code, id);
    }

    @GetMapping("/papers/{id}")
    @Operation(summary = "Downloads a paper under its own name; inline=true opens a PDF or picture in the browser.")
    ResponseEntity<byte[]> get(@PathVariable String code, @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean inline) {
        RevocationPaper paper = papers.find(access.toSee(code), id);
        return PaperAnswer.of(paper.fileName(), paper.mediaType(), inline, papers.content(paper));
    }

    @GetMapping("/documents")
    @Operation(summary = "The decision of the case: a draft until it is issued, then as it was issued.")
    List<RevocationDocuments.Paper> documents(@PathVariable String code) {
        return documents.of(access.toSee(code));
    }

    @GetMapping("/documents/{name}.docx")
    @Operation(summary = "The decision for Word.")
    ResponseEntity<byte[]> docx(@PathVariable String code, @PathVariable String name) {
        return document(code, name, DocumentFormat.DOCX, false);
    }

    @GetMapping("/documents/{name}.pdf")
    @Operation(summary = "The decision as PDF; inline=true opens it in the browser.")
    ResponseEntity<byte[]> pdf(@PathVariable String code, @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean inline) {
        return document(code, name, DocumentFormat.PDF, inline);
    }

    private ResponseEntity<byte[]> document(String code, String name, DocumentFormat format, boolean inline) {
        Revocation found = access.toSee(code);
        byte[] content = documents.content(found, name, format);
        return PaperAnswer.of(name + "-" + code + "." + format.ending(), format.mediaType(), inline, content);
    }
}
