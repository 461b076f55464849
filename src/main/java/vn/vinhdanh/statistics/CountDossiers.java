package vn.vinhdanh.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Scope;
import vn.vinhdanh.organization.Scopes;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.statistics.Statistics.Group;

/** Counts the dossiers of an issuer by every dimension, in one pass over them. */
@Service
public class CountDossiers {

    /** Dossiers that are alike in every dimension are one row: a hundred thousand are a few thousand. */
    private static final String DOSSIERS = """
            WITH alike AS (
                SELECT n.movement, n.batch_number, n.content, n.award_form, n.unit_id, n.kind,
                       CASE WHEN n.kind = 'INDIVIDUAL' THEN CASE WHEN n.leader THEN 'LEADER' ELSE 'DIRECT' END END
                           AS work,
                       n.gender, n.stage, n.submitted_at IS NOT NULL AS submitted,
                       n.stage = 'AWARDED' AND a.decision_id IS NULL AS higher,
                       o.nomination_id IS NOT NULL AS deferred, count(*) AS dossiers,
                       sum(a.prize) FILTER (WHERE a.status = 'VALID') AS prizes
                FROM vinhdanh.nomination n
                JOIN vinhdanh.unit u ON u.id = n.unit_id
                LEFT JOIN vinhdanh.award a ON a.nomination_id = n.id
                LEFT JOIN (SELECT DISTINCT nomination_id FROM vinhdanh.carry_over WHERE reason = 'DEFERRED') o
                    ON o.nomination_id = n.id
                WHERE\s""" + Selection.WHERE + """
                GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
            d AS (
                SELECT alike.*, m.title AS movement_title, b.code AS batch, b.status AS batch_status,
                       c.title AS content_title, c.position AS content_position,
                       alike.award_form AS form, f.title AS form_title, u.code AS unit, u.name AS unit_name
                FROM alike
                JOIN vinhdanh.unit u ON u.id = alike.unit_id
                JOIN vinhdanh.movement m ON m.code = alike.movement
                LEFT JOIN vinhdanh.batch b ON b.movement = alike.movement AND b.number = alike.batch_number
                LEFT JOIN vinhdanh.movement_content c ON c.movement = alike.movement AND c.code = alike.content
                LEFT JOIN vinhdanh.award_form f ON f.movement = alike.movement AND f.code = alike.award_form)""";

    private static final String FIGURES = String.join(", ", figure("drafts", "NOT d.submitted"),
            figure("nominated", "d.submitted"), figure("awarded", "d.stage = 'AWARDED'"), figure("higher", "d.higher"),
            figure("revoked", "d.stage = 'REVOKED'"), figure("declined", "d.stage = 'DECLINED'"),
            figure("refused", "d.stage = 'REFUSED'"), figure("ineligible", "d.stage = 'INELIGIBLE'"),
            figure("given_down", "d.stage = 'GIVEN_DOWN'"), figure("forwarded_up", "d.stage = 'HIGHER_AUTHORITY'"),
            figure("withdrawn", "d.stage = 'WITHDRAWN' AND d.submitted"),
            figure("open", "d.submitted AND d.stage IN ('DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD', "
                    + "'AWAITING_DECISION')"),
            figure("deferred", "d.deferred"), "coalesce(sum(d.prizes), 0)::bigint AS money");

    private static String figure(String name, String counted) {
        return "coalesce(sum(d.dossiers) FILTER (WHERE " + counted + "), 0) AS " + name;
    }

    private final JdbcClient db;
    private final Scopes scopes;
    private final CurrentCaller callers;
    private final Movements movements;
    private final StageTimes times;
    private final OfficeTime time;

    CountDossiers(JdbcClient db, Scopes scopes, CurrentCaller callers, Movements movements, StageTimes times,
            OfficeTime time) {
        this.db = db;
        this.scopes = scopes;
        this.callers = callers;
        this.movements = movements;
        this.times = times;
        this.time = time;
    }

    /**
     * Counts what the caller's issuer has.
     *
     * @throws Refusal not found for a movement the caller may not see; forbidden for units and districts: a count leaks
     */
    @Transactional(readOnly = true)
    public Statistics handle(Selection selection) {
        Scope scope = scopes.of(callers.get());
        if (selection.movement() != null && !selection.movement().isBlank()) {
            if (!scope.coversIssuer(movements.get(selection.movement(), callers.get()).issuer())) {
                throw Refusal.forbidden("decision.report.not-yours");
            }
        } else if (!scope.everything() && scope.issuers().isEmpty()) {
            throw Refusal.forbidden("decision.report.not-yours");
        }
        Map<Dimension, List<Group>> by = new EnumMap<>(Dimension.class);
        Arrays.stream(Dimension.values()).forEach(dimension -> by.put(dimension, new ArrayList<>()));
        Figures[] total = {Figures.NONE};
        selection.bind(db.sql(query()), scope).query(row -> {
            String dimension = row.getString("dimension");
            Figures figures = figures(row);
            if (dimension == null) {
                total[0] = figures;
            } else {
                by.get(Dimension.valueOf(dimension))
                        .add(new Group(row.getString("code"), row.getString("title"), figures));
            }
        });
        return new Statistics(selection, total[0], by, times.of(selection, scope), time.now());
    }

    /** One pass with a grouping set for each dimension; each row says of which it is. */
    private static String query() {
        List<Dimension> all = List.of(Dimension.values());
        String sets = all.stream().map(Dimension::columns).collect(Collectors.joining(", "));
        return DOSSIERS + " SELECT * FROM (SELECT " + each(all, "'%s'::text", Dimension::name) + " AS dimension, "
                + each(all, "%s", Dimension::code) + " AS code, " + each(all, "%s", Dimension::title) + " AS title, "
                + "CASE WHEN grouping(d.batch) = 0 THEN min(d.movement || lpad(d.batch_number::text, 6, '0')) "
                + "WHEN grouping(d.content) = 0 THEN min(d.movement || lpad(d.content_position::text, 6, '0')) END "
                + "AS place, " + FIGURES + " FROM d GROUP BY GROUPING SETS ((), " + sets + ")) counted "
                + "ORDER BY dimension, place, title COLLATE \"vi-x-icu\" NULLS LAST, code NULLS LAST";
    }

    private static String each(List<Dimension> all, String format,
            Function<Dimension, String> value) {
        return all.stream().map(d -> "WHEN grouping(" + d.code() + ") = 0 THEN " + format.formatted(value.apply(d)))
                .collect(Collectors.joining(" ", "CASE ", " END"));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(row.getLong("drafts"), row.getLong("nominated"), row.getLong("awarded"),
                row.getLong("higher"), row.getLong("revoked"), row.getLong("declined"), row.getLong("refused"),
                row.getLong("ineligible"), row.getLong("given_down"), row.getLong("forwarded_up"),
                row.getLong("withdrawn"), row.getLong("open"), row.getLong("deferred"), row.getLong("money"));
    }
}
