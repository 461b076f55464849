package vn.vinhdanh.statistics;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.vinhdanh.organization.Scope;

/**
 * Which dossiers are counted; null means any.
 *
 * @param movement  code of the movement
 * @param batch     number of the batch
 * @param unit      code of the nominating unit
 * @param kind      INDIVIDUAL, COLLECTIVE or HOUSEHOLD
 * @param work      LEADER or DIRECT: individuals who lead, or who do the work themselves
 * @param gender    MALE or FEMALE
 * @param stage     where the dossiers stand, such as AWARDED
 */
public record Selection(String movement, Integer batch, String unit, String content, String kind, String work,
                        String gender, String stage) {

    /** Everything of one movement. */
    public static Selection of(String movement) {
        return new Selection(movement, null, null, null, null, null, null, null);
    }

    /** Over {@code n} (nomination) and {@code u} (its unit). */
    public static final String WHERE = """
            (:everything OR n.issuer = ANY (:issuers))
            AND (:movement::text IS NULL OR n.movement = :movement)
            AND (:batch::int IS NULL OR n.batch_number = :batch)
            AND (:unit::text IS NULL OR u.code = :unit)
            AND (:content::text IS NULL OR n.content = :content)
            AND (:kind::text IS NULL OR n.kind = :kind)
            AND (:work::text IS NULL OR n.kind = 'INDIVIDUAL' AND n.leader = (:work = 'LEADER'))
            AND (:gender::text IS NULL OR n.gender = :gender)
            AND (:stage::text IS NULL OR n.stage = :stage)
            """;

    /** Fills in what {@link #WHERE} asks for. @param scope whose dossiers the caller may count */
    public StatementSpec bind(StatementSpec sql, Scope scope) {
        Map<String, Object> values = new HashMap<>();
        values.put("everything", scope.everything());
        values.put("issuers", scope.issuers().toArray(String[]::new));
        values.put("movement", blankToNull(movement));
        values.put("batch", batch);
        values.put("unit", blankToNull(unit));
        values.put("content", blankToNull(content));
        values.put("kind", blankToNull(kind));
        values.put("work", blankToNull(work));
        values.put("gender", blankToNull(gender));
        values.put("stage", blankToNull(stage));
        return sql.params(values);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
