package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.vinhdanh.intake.BringList;
import vn.vinhdanh.intake.CheckList;
import vn.vinhdanh.intake.CheckedList;
import vn.vinhdanh.intake.sheet.EmptyList;
import vn.vinhdanh.intake.Import;
import vn.vinhdanh.intake.ImportStatus;
import vn.vinhdanh.intake.ListOptions;
import vn.vinhdanh.refusal.Refusal;

/** A list from Excel in one call: checked, or made into dossiers. And the empty list to begin with. */
@RestController
@RequestMapping("/api/nominations")
@Tag(name = "imports")
class ListImportController {

    private final CheckList checkList;
    private final BringList bringList;
    private final EmptyList emptyList;
    private final ImportViews views;

    ListImportController(CheckList checkList, BringList bringList, EmptyList emptyList, ImportViews views) {
        this.checkList = checkList;
        this.bringList = bringList;
        this.emptyList = emptyList;
        this.views = views;
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, ExcelAnswer.MEDIA_TYPE})
    @Operation(summary = "dryRun=true: finds all problems at once and saves nothing; with Accept of Excel the file "
            + "comes back marked. Otherwise good rows become dossiers: 200 once they are made, "
            + "202 where there are many.")
    @ApiResponse(responseCode = "200", content = {
        @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
                schema = @Schema(oneOf = {ImportView.DryRun.class, ImportView.class})),
        @Content(mediaType = ExcelAnswer.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary"))})
    @ApiResponse(responseCode = "202", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = ImportView.class)))
    ResponseEntity<?> bring(@RequestParam(required = false) String movement,
            @RequestParam(required = false) String unit, @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) MultipartFile toTrinh,
            @RequestParam(required = false) MultipartFile bienBan,
            @RequestParam(required = false) MultipartFile papers,
            @RequestParam(required = false) Boolean exclusionDeclared,
            @RequestParam(required = false) Boolean submit, @RequestParam(required = false) Boolean allOrNothing,
            @RequestHeader(name = "Accept", defaultValue = "") String accept) {
        ListOptions options = new ListOptions(exclusionDeclared, submit, allOrNothing);
        try (Uploads uploads = new Uploads(file, toTrinh, bienBan, papers)) {
            if (!dryRun) {
                return answer(bringList.handle(movement, unit, uploads.files(), options));
            }
            CheckedList found = checkList.handle(movement, unit, uploads.files(), options);
            return accept.contains(ExcelAnswer.MEDIA_TYPE)
                    ? ExcelAnswer.of(uploads.files().list().name(), out -> checkList.mark(uploads.files(), found,
                            LocaleContextHolder.getLocale(), out))
                    : json(ResponseEntity.ok()).body(views.of(found));
        }
    }

    private ResponseEntity<ImportView> answer(Import list) {
        URI address = URI.create("/api/imports/" + list.id());
        return json(list.status() == ImportStatus.RUNNING ? ResponseEntity.accepted() : ResponseEntity.ok())
                .location(address).body(views.of(list));
    }

    private static ResponseEntity.BodyBuilder json(ResponseEntity.BodyBuilder answer) {
        return answer.contentType(MediaType.APPLICATION_JSON);
    }

    @GetMapping(path = "/import-template.xlsx", produces = ExcelAnswer.MEDIA_TYPE)
    @Operation(summary = "The empty list of a movement, with its choices and examples.")
    ResponseEntity<byte[]> template(@RequestParam(required = false) String movement) {
        if (movement == null || movement.isBlank()) {
            throw Refusal.invalid("movement", "nomination.movement.missing");
        }
        return ExcelAnswer.of(movement + ".xlsx", out -> emptyList.write(movement, out));
    }
}
