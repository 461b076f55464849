package vn.vinhdanh.decision;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which lines of a list; null means any. The opinions and the outcome take {@code NONE} for lines without one.
 *
 * @param q         part of a name, code or workplace, without regard to case and diacritics
 * @param unit      code of the nominating unit
 * @param disagreed true: the two endorsers differ
 */
public record LineFilter(String q, String unit, String content, String kind, String flag, String homeAffairsOpinion,
                         String steeringCommitteeOpinion, String outcome, Boolean disagreed) {

    public static final LineFilter ALL = new LineFilter(null, null, null, null, null, null, null, null, null);

    /** Over {@code l} (line), {@code n} (nomination) and {@code u} (unit). */
    static final String WHERE = """
            l.list_id = :list
              AND (:q::text IS NULL OR n.search_key LIKE vinhdanh.containing(:q))
              AND (:unit::text IS NULL OR u.code = :unit) AND (:content::text IS NULL OR n.content = :content)
              AND (:kind::text IS NULL OR n.kind = :kind)
              AND (:flag::text IS NULL
                  OR n.id IN (SELECT f.nomination_id FROM vinhdanh.dossier_flag f WHERE f.code = :flag))
              AND (:homeAffairs::text IS NULL OR coalesce(l.home_affairs_opinion, 'NONE') = :homeAffairs)
              AND (:steeringCommittee::text IS NULL
                  OR coalesce(l.steering_committee_opinion, 'NONE') = :steeringCommittee)
              AND (:outcome::text IS NULL OR coalesce(l.outcome, 'NONE') = :outcome)
              AND (:disagreed::boolean IS NULL
                  OR (l.home_affairs_opinion <> l.steering_committee_opinion) IS TRUE = :disagreed)
            """;

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, long listId) {
        Map<String, Object> values = new HashMap<>();
        values.put("list", listId);
        values.put("q", blankToNull(q));
        values.put("unit", blankToNull(unit));
        values.put("content", blankToNull(content));
        values.put("kind", blankToNull(kind));
        values.put("flag", blankToNull(flag));
        values.put("homeAffairs", blankToNull(homeAffairsOpinion));
        values.put("steeringCommittee", blankToNull(steeringCommitteeOpinion));
        values.put("outcome", blankToNull(outcome));
        values.put("disagreed", disagreed);
        return sql.params(values);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
