package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.report.MovementReport;
import vn.vinhdanh.report.ReportMovement;

/** The summary report of a movement. */
@RestController
@Tag(name = "movements")
class ReportsController {

    private final ReportMovement reportMovement;

    ReportsController(ReportMovement reportMovement) {
        this.reportMovement = reportMovement;
    }

    @GetMapping("/api/movements/{code}/report")
    @Operation(summary = "Nominated, awarded and declined by batch, content, kind and unit.")
    MovementReport get(@PathVariable String code) {
        return reportMovement.handle(code);
    }
}
