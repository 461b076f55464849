package vn.vinhdanh.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which lines of a list; null means any. The opinions and the outcome take {@code NONE} for lines without one.
 *
 * @param q         part of a name, code or workplace, without regard to case and diacritics
 * @param unit      code of the nominating unit
 * @param district  code of the unit's district; {@code NONE}: units that nominate directly
 * @param leader    individuals who lead, or those who do not
 * @param disagreed true: the two endorsers differ
 */
public record LineFilter(String q, String unit, String district, String content, String kind, Boolean leader,
                         String flag, String homeAffairsOpinion, String steeringCommitteeOpinion, String outcome,
                         Boolean disagreed) {

    public static final LineFilter ALL =
            new LineFilter(null, null, null, null, null, null, null, null, null, null, null);

    /** The code of the district that the unit {@code u} belongs to; null where it belongs to none. */
    static final String DISTRICT = "CASE WHEN u.level = 'DISTRICT' THEN u.code ELSE u.district END";

    static final String NOMINATION = " JOIN vinhdanh.nomination n ON n.id = l.nomination_id";
    static final String UNIT = " JOIN vinhdanh.unit u ON u.id = n.unit_id";

    private static final String NONE = "NONE";

    /**
     * What holds of the lines {@code l}, for statements whose values are {@link #bind bound}. Only what is asked for
     * is in it: the database then plans for just that.
     */
    String where() {
        List<String> conditions = new ArrayList<>(List.of("l.list_id = :list"));
        add(conditions, q, "n.search_key LIKE vinhdanh.containing(:q)");
        add(conditions, unit, "u.code = :unit");
        add(conditions, district, NONE.equals(clean(district)) ? DISTRICT + " IS NULL" : DISTRICT + " = :district");
        add(conditions, content, "n.content = :content");
        add(conditions, kind, "n.kind = :kind");
        add(conditions, leader, "n.kind = 'INDIVIDUAL' AND n.leader = :leader");
        add(conditions, flag, "l.nomination_id IN (SELECT f.nomination_id FROM vinhdanh.dossier_flag f"
                + " WHERE f.code = :flag)");
        add(conditions, homeAffairsOpinion, said("l.home_affairs_opinion", homeAffairsOpinion, ":homeAffairs"));
        add(conditions, steeringCommitteeOpinion,
                said("l.steering_committee_opinion", steeringCommitteeOpinion, ":steeringCommittee"));
        add(conditions, outcome, said("l.outcome", outcome, ":outcome"));
        add(conditions, disagreed,
                "(l.home_affairs_opinion <> l.steering_committee_opinion) IS TRUE = :disagreed");
        return String.join(" AND ", conditions);
    }

    /** The tables that {@link #where} speaks of, beside the lines. */
    String joins() {
        boolean ofUnit = isSet(unit) || isSet(district);
        boolean ofDossier = ofUnit || isSet(q) || isSet(content) || isSet(kind) || leader != null;
        return (ofDossier ? NOMINATION : "") + (ofUnit ? UNIT : "");
    }

    /** Fields of the lines that decide whether one is among them. */
    Set<LineField> fields() {
        Set<LineField> fields = EnumSet.noneOf(LineField.class);
        if (isSet(homeAffairsOpinion) || disagreed != null) {
            fields.add(LineField.HOME_AFFAIRS_OPINION);
        }
        if (isSet(steeringCommitteeOpinion) || disagreed != null) {
            fields.add(LineField.STEERING_COMMITTEE_OPINION);
        }
        if (isSet(outcome)) {
            fields.add(LineField.OUTCOME);
        }
        return fields;
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, long listId) {
        Map<String, Object> values = new HashMap<>();
        values.put("list", listId);
        values.put("q", clean(q));
        values.put("unit", clean(unit));
        values.put("district", clean(district));
        values.put("content", clean(content));
        values.put("kind", clean(kind));
        values.put("leader", leader);
        values.put("flag", clean(flag));
        values.put("homeAffairs", clean(homeAffairsOpinion));
        values.put("steeringCommittee", clean(steeringCommitteeOpinion));
        values.put("outcome", clean(outcome));
        values.put("disagreed", disagreed);
        return sql.params(values);
    }

    private static void add(List<String> conditions, Object value, String condition) {
        if (value instanceof String text ? isSet(text) : value != null) {
            conditions.add(condition);
        }
    }

    private static String said(String column, String value, String parameter) {
        return NONE.equals(clean(value)) ? column + " IS NULL" : column + " = " + parameter;
    }

    private static boolean isSet(String value) {
        return clean(value) != null;
    }

    private static String clean(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
