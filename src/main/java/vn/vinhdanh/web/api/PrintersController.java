package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
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
import vn.vinhdanh.certificate.Layout;
import vn.vinhdanh.certificate.Layouts;
import vn.vinhdanh.certificate.PrintCertificates;
import vn.vinhdanh.certificate.PrinterProfile;
import vn.vinhdanh.certificate.PrinterProfiles;

/** The printers of certificates and the layouts of the sheets: seen by the issuer's bodies, kept by two of them. */
@RestController
@RequestMapping("/api")
@Tag(name = "certificates")
class PrintersController {

    private final PrinterProfiles printers;
    private final Layouts layouts;
    private final PrintCertificates print;

    PrintersController(PrinterProfiles printers, Layouts layouts, PrintCertificates print) {
        this.printers = printers;
        this.layouts = layouts;
        this.print = print;
    }

    @GetMapping("/printers")
    @Operation(summary = "The printer profiles of the caller's issuers.")
    List<PrinterProfile> list() {
        return printers.visible();
    }

    @GetMapping("/printers/issuers")
    @Operation(summary = "The issuers whose certificates the caller sees, and whether it prints and changes there.")
    List<PrinterProfiles.Keeping> issuers() {
        return printers.issuers();
    }

    @PostMapping("/printers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a profile; for the office and the home affairs department of the issuer.")
    PrinterProfile add(@RequestBody PrinterProfiles.Command command) {
        return printers.add(command);
    }

    @PutMapping("/printers/{id}")
    @Operation(summary = "Changes a profile; refused where somebody else has since the version that is sent.")
    PrinterProfile change(@PathVariable long id, @RequestBody PrinterProfiles.Command command) {
        return printers.change(id, command);
    }

    @DeleteMapping("/printers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a profile.")
    void remove(@PathVariable long id) {
        printers.remove(id);
    }

    @GetMapping("/printers/{id}/test.pdf")
    @Operation(summary = "A page with rulers and a cross at the corners of each field, to measure the offset.")
    ResponseEntity<Resource> test(@PathVariable long id, @RequestParam(defaultValue = "") String form) {
        return PdfAnswer.of("trang-thu-" + id + ".pdf", false,
                file -> print.test(id, form, LocaleContextHolder.getLocale(), file));
    }

    @GetMapping("/certificate-layouts/{issuer}")
    @Operation(summary = "The sheet and where each field goes, of an award form or (without one) of all others.")
    Layouts.Shown layout(@PathVariable String issuer, @RequestParam(defaultValue = "") String form) {
        return layouts.show(issuer, form);
    }

    @PutMapping("/certificate-layouts/{issuer}")
    @Operation(summary = "Changes a layout; for the office and the home affairs department of the issuer.")
    Layouts.Shown change(@PathVariable String issuer, @RequestParam(defaultValue = "") String form,
            @RequestBody Layout layout) {
        return layouts.change(issuer, form, layout);
    }

    @DeleteMapping("/certificate-layouts/{issuer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes the layout back to the default.")
    void reset(@PathVariable String issuer, @RequestParam(defaultValue = "") String form) {
        layouts.reset(issuer, form);
    }
}
