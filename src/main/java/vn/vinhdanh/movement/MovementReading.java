package vn.vinhdanh.movement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/**
 * A movement with all that its rules ask for, in one statement.
 *
 * @param contents   in the order of the announcement
 * @param awardForms in the same order
 * @param quotas     those for every unit before those of single ones
 */
public record MovementReading(Movement movement, List<Content> contents, List<AwardForm> awardForms,
        List<Quota> quotas) {

    private static final String SELECT_ALL = """
            SELECT m.*,
                (SELECT coalesce(json_agg(json_build_object('code', c.code, 'title', c.title,
                        'sourceText', c.source_text, 'numberedInSource', c.numbered_in_source)
                        ORDER BY c.position), '[]')
                    FROM vinhdanh.movement_content c WHERE c.movement = m.code) AS contents,
                (SELECT coalesce(json_agg(json_build_object('code', f.code, 'title', f.title,
                        'recipients', f.recipients) ORDER BY f.position), '[]')
                    FROM vinhdanh.award_form f WHERE f.movement = m.code) AS award_forms,
                (SELECT coalesce(json_agg(json_build_object('kind', q.kind, 'unit', nullif(q.unit, ''),
                        'most', q.most) ORDER BY nullif(q.unit, '') NULLS FIRST,
                        array_position(ARRAY['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD'], q.kind)), '[]')
                    FROM vinhdanh.movement_quota q WHERE q.movement = m.code) AS quotas
            FROM vinhdanh.movement m\s""";

    static final String SELECT = SELECT_ALL + "WHERE m.code = :code";
    static final String SELECT_SOME = SELECT_ALL + "WHERE m.code = ANY (:codes)";

    static final RowMapper<Movement> MOVEMENT = (rs, row) -> new Movement(rs.getString("code"),
            rs.getString("issuer"), rs.getString("title"), rs.getString("plan"),
            rs.getObject("plan_date", LocalDate.class), rs.getObject("launched_on", LocalDate.class),
            rs.getString("parent"), rs.getString("purpose"), rs.getString("source"),
            Rows.instant(rs, "summarised_at"), rs.getString("summary_remarks"),
            OverQuota.valueOf(rs.getString("over_quota")), LateRule.valueOf(rs.getString("late_rule")));

    private static final ObjectMapper JSON = new ObjectMapper();

    static MovementReading of(ResultSet rs, int row) throws SQLException {
        return new MovementReading(MOVEMENT.mapRow(rs, row), read(rs, "contents", new TypeReference<>() {
        }), read(rs, "award_forms", new TypeReference<>() {
        }), read(rs, "quotas", new TypeReference<>() {
        }));
    }

    private static <T> List<T> read(ResultSet rs, String column, TypeReference<List<T>> type) throws SQLException {
        try {
            return JSON.readValue(rs.getString(column), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
