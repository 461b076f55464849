package vn.vinhdanh.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.report.MovementReport.Row;
import vn.vinhdanh.statistics.CountDossiers;
import vn.vinhdanh.statistics.Dimension;
import vn.vinhdanh.statistics.Figures;
import vn.vinhdanh.statistics.Selection;
import vn.vinhdanh.statistics.Statistics;

/** Sums a movement up for its issuer's bodies: the figures are those of the statistics. */
@Service
public class ReportMovement {

    private final CountDossiers countDossiers;
    private final Movements movements;
    private final Batches batches;
    private final CurrentCaller callers;
    private final OfficeTime time;

    ReportMovement(CountDossiers countDossiers, Movements movements, Batches batches, CurrentCaller callers,
            OfficeTime time) {
        this.countDossiers = countDossiers;
        this.movements = movements;
        this.batches = batches;
        this.callers = callers;
        this.time = time;
    }

    /** @throws Refusal not found where the caller may not see the movement; forbidden for units and districts */
    @Transactional(readOnly = true)
    public MovementReport handle(String code) {
        Movement movement = movements.get(code, callers.get());
        Statistics counted = countDossiers.handle(Selection.of(code));
        Map<String, Long> byStage = new TreeMap<>();
        counted.by().get(Dimension.STAGE).forEach(g -> byStage.put(g.code(),
                g.figures().nominated() + g.figures().drafts()));
        return new MovementReport(code, movement.title(),
                batches.of(code).stream().map(b -> row(b.code(), b.status().name(),
                        counted.of(Dimension.BATCH, b.code()))).toList(),
                byStage,
                movements.contents(code).stream().map(c -> row(c.code(), c.title(),
                        counted.of(Dimension.CONTENT, c.code()))).toList(),
                rows(counted, Dimension.KIND),
                rows(counted, Dimension.UNIT).stream().filter(row -> row.nominated() > 0).toList(),
                counted.of(Dimension.WORK, "LEADER").awarded(), counted.of(Dimension.WORK, "DIRECT").awarded(),
                counted.total().money(), time.now(), movement.summarisedAt(), movement.summaryRemarks());
    }

    private static List<Row> rows(Statistics counted, Dimension dimension) {
        return counted.by().get(dimension).stream().map(g -> row(g.code(), g.title(), g.figures())).toList();
    }

    private static Row row(String code, String title, Figures figures) {
        return new Row(code, title, figures.nominated(), figures.awarded(),
                figures.declined() + figures.refused() + figures.ineligible() + figures.givenDown());
    }
}
