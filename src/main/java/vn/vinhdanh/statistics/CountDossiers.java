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

    private static final String DOSSIERS = """
            WITH d AS (
                SELECT n.movement, m.title AS movement_title, b.code AS batch, b.status AS batch_status,
                       b.number AS batch_number, n.content, c.title AS content_title, c.position AS content_position,
                       n.award_form AS form, f.title AS form_title, u.code AS unit, u.name AS unit_name, n.kind,
                       CASE WHEN n.kind = 'INDIVIDUAL' THEN CASE WHEN n.leader THEN 'LEADER' ELSE 'DIRECT' END END
                           AS work,
                       n.gender, n.stage, n.submitted_at IS NOT NULL AS submitted,
                       n.stage = 'AWARDED' AND a.decision_id IS NULL AS higher,
                       CASE WHEN a.status = 'VALID' THEN a.prize END AS prize,
                       EXISTS (SELECT 1 FROM vinhdanh.carry_over o
                               WHERE o.nomination_id = n.id AND o.reason = 'DEFERRED') AS deferred
                FROM vinhdanh.nomination n
                JOIN vinhdanh.unit u ON u.id = n.unit_id
                JOIN vinhdanh.movement m ON m.code = n.movement
                LEFT JOIN vinhdanh.batch b ON b.movement = n.movement AND b.number = n.batch_number
                LEFT JOIN vinhdanh.movement_content c ON c.movement = n.movement AND c.code = n.content
                LEFT JOIN vinhdanh.award_form f ON f.movement = n.movement AND f.code = n.award_form
                LEFT JOIN vinhdanh.award a ON a.nomination_id = n.id
                WHERE\s""" + Selection.WHERE + ")";

    private static final String FIGURES = """
            count(*) FILTER (WHERE NOT d.submitted) AS drafts,
            count(*) FILTER (WHERE d.submitted) AS nominated,
            count(*) FILTER (WHERE d.stage = 'AWARDED') AS awarded,
            count(*) FILTER (WHERE d.higher) AS higher,
            count(*) FILTER (WHERE d.stage = 'REVOKED') AS revoked,
            count(*) FILTER (WHERE d.stage = 'DECLINED') AS declined,
            count(*) FILTER (WHERE d.stage = 'REFUSED') AS refused,
            count(*) FILTER (WHERE d.stage = 'INELIGIBLE') AS ineligible,
            count(*) FILTER (WHERE d.stage = 'GIVEN_DOWN') AS given_down,
            count(*) FILTER (WHERE d.stage = 'HIGHER_AUTHORITY') AS forwarded_up,
            count(*) FILTER (WHERE d.stage = 'WITHDRAWN' AND d.submitted) AS withdrawn,
            count(*) FILTER (WHERE d.submitted AND d.stage IN
                ('DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD', 'AWAITING_DECISION')) AS open,
            count(*) FILTER (WHERE d.deferred) AS deferred,
            coalesce(sum(d.prize), 0)::bigint AS money
            """;

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
