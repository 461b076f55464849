package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import vn.vinhdanh.register.ExampleText;
import vn.vinhdanh.register.GoodExample;
import vn.vinhdanh.register.KeepExamples;

/** The good examples, as the home affairs department keeps them; others are refused. */
@RestController
@RequestMapping("/api/examples")
@Tag(name = "examples")
class ExamplesController {

    private final KeepExamples examples;

    ExamplesController(KeepExamples examples) {
        this.examples = examples;
    }

    /**
     * An example as sent; the consent's three fields come together or not at all.
     *
     * @param dossier code of the awarded dossier; only of a new example
     * @param version that was read; only of a change
     */
    record Entered(String dossier, Integer version, String title, String titleEn, String story, String storyEn,
                   String consentBy, LocalDate consentOn, String consentPaper) {

        ExampleText text() {
            return new ExampleText(title, titleEn, story, storyEn, consentBy, consentOn, consentPaper);
        }
    }

    @GetMapping
    @Operation(summary = "The good examples of the caller's issuer, the last saved first.")
    PageOf<GoodExample> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        KeepExamples.Kept kept = examples.list(size, request.offset());
        return request.of(kept.items(), kept.total());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes the example of an announced award; not yet shown.")
    GoodExample add(@RequestBody Entered entered) {
        return examples.add(entered.dossier(), entered.text());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One example.")
    GoodExample get(@PathVariable long id) {
        return examples.get(id);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Changes text and consent; refused where somebody else has changed it meanwhile.")
    GoodExample change(@PathVariable long id, @RequestBody Entered entered) {
        return examples.change(id, entered.version() == null ? 0 : entered.version(), entered.text());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes the example with its picture.")
    void remove(@PathVariable long id) {
        examples.remove(id);
    }

    @PostMapping("/{id}/publication")
    @Operation(summary = "Shows it to everybody; needs a consent that stands and an award that stands.")
    GoodExample publish(@PathVariable long id) {
        return examples.publish(id);
    }

    @DeleteMapping("/{id}/publication")
    @Operation(summary = "Shows it no longer.")
    GoodExample hide(@PathVariable long id) {
        return examples.hide(id);
    }

    @DeleteMapping("/{id}/consent")
    @Operation(summary = "Records that the consent was withdrawn: gone at once, the picture erased.")
    GoodExample withdrawConsent(@PathVariable long id) {
        return examples.withdrawConsent(id);
    }

    @PostMapping("/{id}/picture")
    @Operation(summary = "Sets the picture from a JPEG or PNG; only its pixels are kept.")
    GoodExample setPicture(@PathVariable long id, @RequestParam MultipartFile file,
                           @RequestParam(required = false) String description) throws IOException {
        return examples.setPicture(id, file.getBytes(), description);
    }

    @DeleteMapping("/{id}/picture")
    @Operation(summary = "Erases the picture.")
    GoodExample removePicture(@PathVariable long id) {
        return examples.removePicture(id);
    }

    @GetMapping("/{id}/picture")
    @Operation(summary = "The picture as everybody would see it.")
    ResponseEntity<byte[]> picture(@PathVariable long id) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).header("Cache-Control", "private, no-store")
                .body(examples.picture(id));
    }
}
