package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.vinhdanh.intake.Import;
import vn.vinhdanh.intake.ListOptions;
import vn.vinhdanh.intake.RowState;
import vn.vinhdanh.intake.StartImport;
import vn.vinhdanh.intake.ViewImport;

/** Lists from Excel that were sent in: checked, corrected, and what became of their rows. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports")
class ImportsController {

    private final StartImport startImport;
    private final ViewImport view;
    private final ImportViews views;

    ImportsController(StartImport startImport, ViewImport view, ImportViews views) {
        this.startImport = startImport;
        this.view = view;
        this.views = views;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Stores and checks a list; no dossier is made before the list is confirmed. papers: a zip of "
            + "reports named by STT, such as 012.pdf.")
    ResponseEntity<ImportView> bring(@RequestParam(required = false) String movement,
            @RequestParam(required = false) String unit, @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) MultipartFile toTrinh,
            @RequestParam(required = false) MultipartFile bienBan,
            @RequestParam(required = false) MultipartFile papers,
            @RequestParam(required = false) Boolean exclusionDeclared,
            @RequestParam(required = false) Boolean submit, @RequestParam(required = false) Boolean allOrNothing) {
        try (Uploads uploads = new Uploads(file, toTrinh, bienBan, papers)) {
            Import list = startImport.handle(movement, unit, uploads.files(),
                    new ListOptions(exclusionDeclared, submit, allOrNothing));
            return ResponseEntity.created(URI.create("/api/imports/" + list.id())).body(views.of(list));
        }
    }

    @PutMapping(path = "/{id}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Replaces what is sent of a list that is not confirmed yet, and checks it again.")
    ImportView replace(@PathVariable long id, @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) MultipartFile toTrinh,
            @RequestParam(required = false) MultipartFile bienBan,
            @RequestParam(required = false) MultipartFile papers,
            @RequestParam(required = false) Boolean exclusionDeclared,
            @RequestParam(required = false) Boolean submit, @RequestParam(required = false) Boolean allOrNothing) {
        try (Uploads uploads = new Uploads(file, toTrinh, bienBan, papers)) {
            return views.of(startImport.replace(id, uploads.files(),
                    new ListOptions(exclusionDeclared, submit, allOrNothing)));
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "What was found in a list, and how far its dossiers have come.")
    ImportView get(@PathVariable long id) {
        return views.of(view.get(id));
    }

    @GetMapping
    @Operation(summary = "The lists of the caller's units, newest first; for the home affairs department "
            + "those of its issuer.")
    PageOf<ImportView.Line> list(@RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        return request.of(views.of(view.page(request.size(), request.offset())), view.count());
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "The rows of a list in the file's order, of one state or of all; complete=false: only those "
            + "that lacked something for their submission when the list was checked.")
    PageOf<ImportView.RowLine> rows(@PathVariable long id, @RequestParam(required = false) RowState state,
            @RequestParam(required = false) Boolean complete,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        Import list = view.get(id);
        return request.of(view.rows(list, state, complete, request.size(), request.offset()).stream()
                .map(views::of).toList(), view.countRows(list, state, complete));
    }

    @GetMapping(path = "/{id}/checked.xlsx", produces = ExcelAnswer.MEDIA_TYPE)
    @Operation(summary = "The file as it came, with the problems in a last column and a mark on each bad cell.")
    ResponseEntity<byte[]> marked(@PathVariable long id) {
        Import list = view.get(id);
        return ExcelAnswer.of(list.fileName(), out -> view.mark(list, LocaleContextHolder.getLocale(), out));
    }
}
