package vn.vinhdanh.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Scopes;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.report.MovementReport.Row;

/** Counts a movement for its issuer's bodies. */
@Service
public class ReportMovement {

    private static final String FIGURES = """
            count(n.id) FILTER (WHERE n.submitted_at IS NOT NULL) AS nominated,
            count(n.id) FILTER (WHERE n.stage = 'AWARDED') AS awarded,
            count(n.id) FILTER (WHERE n.stage IN ('DECLINED', 'REFUSED', 'INELIGIBLE', 'GIVEN_DOWN')) AS declined
            """;

    private final JdbcClient db;
    private final Movements movements;
    private final CurrentCaller callers;
    private final Scopes scopes;
    private final OfficeTime time;

    ReportMovement(JdbcClient db, Movements movements, CurrentCaller callers, Scopes scopes, OfficeTime time) {
        this.db = db;
        this.movements = movements;
        this.callers = callers;
        this.scopes = scopes;
        this.time = time;
    }

    /** @throws Refusal not found where the caller may not see the movement; forbidden for units and districts */
    @Transactional(readOnly = true)
    public MovementReport handle(String code) {
        Movement movement = movements.get(code, callers.get());
        if (!scopes.of(callers.get()).coversIssuer(movement.issuer())) {
            throw Refusal.forbidden("decision.report.not-yours");
        }
        Map<String, Long> byStage = new LinkedHashMap<>();
        db.sql("SELECT stage, count(*) FROM vinhdanh.nomination WHERE movement = ? GROUP BY 1 ORDER BY 1").param(code)
                .query(rs -> {
                    byStage.put(rs.getString(1), rs.getLong(2));
                });
        return new MovementReport(code, movement.title(),
                rows("b.code, b.status AS title", "vinhdanh.batch b LEFT JOIN vinhdanh.nomination n "
                        + "ON n.movement = b.movement AND n.batch_number = b.number "
                        + "WHERE b.movement = ? GROUP BY b.code, b.status, b.number ORDER BY b.number", code),
                byStage,
                rows("c.code, c.title", "vinhdanh.movement_content c LEFT JOIN vinhdanh.nomination n "
                        + "ON n.movement = c.movement AND n.content = c.code "
                        + "WHERE c.movement = ? GROUP BY c.code, c.title, c.position ORDER BY c.position", code),
                rows("n.kind AS code, NULL AS title",
                        "vinhdanh.nomination n WHERE n.movement = ? GROUP BY n.kind ORDER BY n.kind", code),
                rows("u.code, u.name AS title", "vinhdanh.nomination n JOIN vinhdanh.unit u ON u.id = n.unit_id "
                        + "WHERE n.movement = ? AND n.submitted_at IS NOT NULL "
                        + "GROUP BY u.code, u.name ORDER BY u.name COLLATE \"vi-x-icu\"", code),
                awardedIndividuals(code, true), awardedIndividuals(code, false), time.now(), movement.summarisedAt(),
                movement.summaryRemarks());
    }

    private List<Row> rows(String columns, String from, String movement) {
        return db.sql("SELECT " + columns + ", " + FIGURES + " FROM " + from).param(movement).query(Row.class).list();
    }

    private long awardedIndividuals(String movement, boolean leader) {
        return db.sql("SELECT count(*) FROM vinhdanh.nomination WHERE movement = ? AND stage = 'AWARDED' "
                + "AND kind = 'INDIVIDUAL' AND leader = ?")
                .params(movement, leader).query(Long.class).single();
    }
}
