package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.statistics.CountDossiers;
import vn.vinhdanh.statistics.Selection;
import vn.vinhdanh.statistics.Statistics;
import vn.vinhdanh.statistics.StatisticsSheet;

/** Figures of commendation for the bodies of an issuer. */
@RestController
@Tag(name = "statistics")
class StatisticsController {

    private final CountDossiers countDossiers;
    private final StatisticsSheet sheet;

    StatisticsController(CountDossiers countDossiers, StatisticsSheet sheet) {
        this.countDossiers = countDossiers;
        this.sheet = sheet;
    }

    @GetMapping("/api/statistics")
    @Operation(summary = "Counts, money (VND) and times (days) of the selection, as a whole and by movement, batch, "
            + "content, award form, unit, kind, leader or direct worker, gender and stage.")
    Statistics get(@ParameterObject Selection selection) {
        return countDossiers.handle(selection);
    }

    @GetMapping("/api/statistics.xlsx")
    @Operation(summary = "The same figures as an Excel file.")
    ResponseEntity<byte[]> excel(@ParameterObject Selection selection, Locale language) {
        Statistics statistics = countDossiers.handle(selection);
        return ExcelAnswer.of("thong-ke.xlsx", out -> sheet.write(statistics, language, out));
    }
}
