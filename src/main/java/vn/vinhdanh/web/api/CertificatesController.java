package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.certificate.Mode;
import vn.vinhdanh.certificate.PrintCertificates;
import vn.vinhdanh.certificate.PrintCertificates.Order;

/** Certificates as PDF. */
@RestController
@Tag(name = "certificates")
class CertificatesController {

    private final PrintCertificates print;

    CertificatesController(PrintCertificates print) {
        this.print = print;
    }

    @GetMapping("/api/decisions/{id}/certificates.pdf")
    @Operation(summary = "All valid certificates of a decision in the order of its list, whole (full) or to print over "
            + "the pre-printed sheets (overlay) of a printer profile; from and to count from 1.")
    ResponseEntity<Resource> ofDecision(@PathVariable long id, @RequestParam(defaultValue = "FULL") Mode mode,
            @RequestParam(required = false) Long printer, @RequestParam(required = false) Integer from,
            @RequestParam(required = false) Integer to) {
        return PdfAnswer.of("bang-khen-" + id + ".pdf", false,
                file -> print.ofDecision(id, new Order(mode, printer, from, to), file));
    }

    @GetMapping("/api/nominations/{code}/certificate.pdf")
    @Operation(summary = "The certificate of one dossier, for its unit once the award is announced.")
    ResponseEntity<Resource> ofNomination(@PathVariable String code, @RequestParam(defaultValue = "FULL") Mode mode,
            @RequestParam(required = false) Long printer) {
        return PdfAnswer.of("bang-khen-" + code + ".pdf", mode == Mode.FULL,
                file -> print.ofNomination(code, new Order(mode, printer, null, null), file));
    }
}
