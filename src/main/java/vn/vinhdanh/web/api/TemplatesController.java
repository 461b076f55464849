package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentFormat;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.document.OfficeTemplates;
import vn.vinhdanh.document.OfficeTemplates.OfficeTemplate;
import vn.vinhdanh.document.TemplateVersion;
import vn.vinhdanh.nomination.PaperStore;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.People;
import vn.vinhdanh.refusal.RefusalTexts;

/** The templates of an office's papers; kinds are named as in the addresses of papers, {@code quyet-dinh}. */
@RestController
@RequestMapping("/api/templates")
@Tag(name = "documents")
class TemplatesController {

    private final OfficeTemplates templates;
    private final PaperStore store;
    private final Organizations organizations;
    private final People people;
    private final MessageSource messages;
    private final RefusalTexts texts;

    TemplatesController(OfficeTemplates templates, PaperStore store, Organizations organizations, People people,
            MessageSource messages, RefusalTexts texts) {
        this.templates = templates;
        this.store = store;
        this.organizations = organizations;
        this.people = people;
        this.messages = messages;
        this.texts = texts;
    }

    record TemplatesView(String issuer, String issuerName, List<TemplateView> templates) {
    }

    /**
     * @param inForce      version in force; null: the delivered template
     * @param placeholders what a template of this kind may ask for
     */
    record TemplateView(String name, String title, Integer inForce, List<VersionView> versions,
                        List<FieldView> placeholders, List<TableView> tables) {
    }

    /** @param fileName null: from this version on it was the delivered template again */
    record VersionView(int version, String fileName, String by, Instant at) {
    }

    record FieldView(String name, String meaning) {
    }

    record TableView(String name, String meaning, List<FieldView> columns) {
    }

    record Version(int version) {
    }

    /** @param warnings what whoever put it in should know */
    record Taken(List<String> warnings) {
    }

    @GetMapping
    @Operation(summary = "The kinds of papers, the template in force of each, its history and its placeholders; for "
            + "home affairs of the issuer and administrators.")
    TemplatesView list(@RequestParam(required = false) String issuer) {
        String whose = templates.issuer(issuer);
        List<OfficeTemplate> all = templates.of(whose);
        Map<String, String> names = people.namesOf(all.stream().flatMap(t -> t.versions().stream())
                .map(TemplateVersion::uploadedBy).collect(Collectors.toSet()));
        return new TemplatesView(whose, organizations.issuer(whose).orElseThrow().name(),
                all.stream().map(template -> view(template, names)).toList());
    }

    @GetMapping("/{name}.docx")
    @Operation(summary = "The template in force, to be edited in Word; version=0 is the delivered one.")
    void file(@PathVariable String name, @RequestParam(required = false) String issuer,
            @RequestParam(required = false) Integer version, HttpServletResponse response) {
        DocumentKind kind = OfficeTemplates.kind(name);
        DocumentAnswer.of(response, name, DocumentFormat.DOCX, false, templates.content(issuer, kind, version));
    }

    @PutMapping("/{name}")
    @Operation(summary = "Puts a template in force; refused with the name of each placeholder that does not exist.")
    Taken put(@PathVariable String name, @RequestParam(required = false) String issuer,
            @RequestParam MultipartFile file) throws IOException {
        store.requireSize("file", file.getOriginalFilename(), file.getSize());
        Locale language = LocaleContextHolder.getLocale();
        return new Taken(templates.put(issuer, OfficeTemplates.kind(name), file.getOriginalFilename(),
                file.getBytes()).stream().map(problem -> texts.text(problem, language)).toList());
    }

    @PutMapping("/{name}/version")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Goes back to an earlier version, or with 0 to the delivered template.")
    void goBack(@PathVariable String name, @RequestParam(required = false) String issuer,
            @RequestBody Version version) {
        templates.goBack(issuer, OfficeTemplates.kind(name), version.version());
    }

    @GetMapping("/{name}/preview.pdf")
    @Operation(summary = "The template in force, filled with made-up data.")
    void preview(@PathVariable String name, @RequestParam(required = false) String issuer,
            HttpServletResponse response) {
        DocumentAnswer.of(response, name, DocumentFormat.PDF, true,
                templates.preview(issuer, OfficeTemplates.kind(name), null, null));
    }

    @PostMapping("/{name}/preview.pdf")
    @Operation(summary = "A template that is not in force yet, filled with made-up data; nothing is kept.")
    void preview(@PathVariable String name, @RequestParam(required = false) String issuer,
            @RequestParam MultipartFile file, HttpServletResponse response) throws IOException {
        store.requireSize("file", file.getOriginalFilename(), file.getSize());
        DocumentAnswer.of(response, name, DocumentFormat.PDF, true, templates.preview(issuer,
                OfficeTemplates.kind(name), file.getOriginalFilename(), file.getBytes()));
    }

    private TemplateView view(OfficeTemplate template, Map<String, String> names) {
        DocumentKind kind = template.kind();
        return new TemplateView(kind.fileName(), message("document.kind." + kind.name()),
                template.inForce() == null ? null : template.inForce().version(),
                template.versions().stream().map(v -> new VersionView(v.version(), v.fileName(),
                        names.get(v.uploadedBy()), v.uploadedAt())).toList(),
                kind.placeholders().stream().map(this::field).toList(),
                kind.tables().entrySet().stream().map(table -> new TableView(table.getKey(),
                        message("document.table." + table.getKey()),
                        columns(table.getValue()))).toList());
    }

    /** The heading of a group can stand in every table. */
    private List<FieldView> columns(List<String> columns) {
        return Stream.concat(Stream.of(DocumentData.HEADING), columns.stream())
                .map(column -> new FieldView(column, message("document.field." + column))).toList();
    }

    private FieldView field(String name) {
        return new FieldView(name, message("document.field." + name));
    }

    /** Without a text of its own, it is called by its name. */
    private String message(String key) {
        return messages.getMessage(key, null, key.substring(key.lastIndexOf('.') + 1),
                LocaleContextHolder.getLocale());
    }
}
