package vn.vinhdanh.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lines of digests in one query, unit by unit; no more than one unit's lines are held at a time. */
@Component
class DigestQuery {

    /** What every line says about its dossier, and in which order: by unit, then by {@code position}. */
    private static final String LINES = """
            SELECT u.id AS unit_id, u.name AS unit, coalesce(u.email, '') AS email, coalesce(b.name, i.name) AS sender,
                   t.code, (SELECT string_agg(ou.name, '; ' ORDER BY o.co_nominating, ou.name)
                       FROM vinhdanh.nominating_unit o JOIN vinhdanh.unit ou ON ou.id = o.unit_id
                       WHERE o.nomination_id = n.id AND o.unit_id <> t.unit_id) AS together,
                   n.name AS nominee, n.workplace, c.title AS content, f.title AS award_form,
                   a.certificate_number AS certificate, x.*
            FROM (%s) x
            JOIN vinhdanh.nomination n ON n.id = x.nomination_id
            JOIN vinhdanh.nominating_unit t ON t.nomination_id = n.id
            JOIN vinhdanh.unit u ON u.id = t.unit_id
            JOIN vinhdanh.issuer i ON i.code = n.issuer
            LEFT JOIN vinhdanh.body b ON b.issuer = n.issuer AND b.kind = 'HOME_AFFAIRS'
            LEFT JOIN vinhdanh.movement_content c ON c.movement = n.movement AND c.code = n.content
            LEFT JOIN vinhdanh.award_form f ON f.movement = n.movement AND f.code = n.award_form
            LEFT JOIN vinhdanh.award a ON a.nomination_id = n.id
            ORDER BY u.id, x.position, n.id""";

    private static final String OUTCOMES = LINES.formatted("""
            SELECT l.nomination_id, l.position, l.outcome AS "group", l.reason,
                   (SELECT o.to_batch FROM vinhdanh.carry_over o
                    WHERE o.nomination_id = l.nomination_id AND o.list_id = l.list_id) AS next_batch
            FROM vinhdanh.decision_line l
            WHERE l.list_id = :id""");

    private static final String ROLLOVERS = LINES.formatted("""
            SELECT o.nomination_id, 0 AS position, o.reason AS "group", NULL::text AS reason, o.to_batch AS next_batch
            FROM vinhdanh.batch d
            JOIN vinhdanh.nomination m ON m.movement = d.movement
            JOIN vinhdanh.carry_over o ON o.nomination_id = m.id AND o.from_batch = d.number
            WHERE d.id = :id AND o.reason IN ('LATE', 'UNFINISHED')""");

    private static final String DRAFTS = LINES.formatted("""
            SELECT m.id AS nomination_id, 0 AS position, 'DRAFT' AS "group", NULL::text AS reason,
                   NULL::int AS next_batch
            FROM vinhdanh.nomination m
            WHERE m.movement = :id AND m.stage IN ('DRAFT', 'NOT_SUBMITTED')""");

    private final JdbcClient jdbc;

    DigestQuery(DataSource dataSource) {
        var template = new JdbcTemplate(dataSource);
        // With a fetch size, inside a transaction, the driver reads through a cursor.
        template.setFetchSize(500);
        this.jdbc = JdbcClient.create(template);
    }

    void outcomes(long listId, Consumer<List<DigestLine>> unit) {
        read(OUTCOMES, listId, unit);
    }

    void rollovers(long batchId, Consumer<List<DigestLine>> unit) {
        read(ROLLOVERS, batchId, unit);
    }

    void drafts(String movement, Consumer<List<DigestLine>> unit) {
        read(DRAFTS, movement, unit);
    }

    private void read(String sql, Object id, Consumer<List<DigestLine>> unit) {
        RowMapper<DigestLine> mapper = new DataClassRowMapper<>(DigestLine.class);
        var lines = new ArrayList<DigestLine>();
        jdbc.sql(sql).param("id", id).query(row -> {
            DigestLine line = mapper.mapRow(row, lines.size());
            if (!lines.isEmpty() && lines.get(0).unitId() != line.unitId()) {
                unit.accept(List.copyOf(lines));
                lines.clear();
            }
            lines.add(line);
        });
        if (!lines.isEmpty()) {
            unit.accept(lines);
        }
    }
}
