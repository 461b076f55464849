package vn.vinhdanh.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.refusal.Refusal;

/** Reads the lines of a list, a page at a time. */
@Repository
public class ListLines {

    private static final Map<String, String> SORT = Map.of(
            "position", "l.position", "nominee", "n.sort_key", "unit", "u.name COLLATE \"vi-x-icu\"",
            "content", "n.content", "kind", "n.kind", "homeAffairsOpinion", "l.home_affairs_opinion",
            "steeringCommitteeOpinion", "l.steering_committee_opinion", "outcome", "l.outcome");

    private static final String FROM = """
            FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            JOIN vinhdanh.unit u ON u.id = n.unit_id
            WHERE\s""";

    private final JdbcClient db;

    ListLines(JdbcClient db) {
        this.db = db;
    }

    /** @param sort a key of the table's columns; unknown keys are refused */
    public List<Line> page(DecisionList list, LineFilter filter, String sort, boolean descending, int page, int size) {
        String column = SORT.get(sort);
        if (column == null) {
            throw Refusal.invalid("sort", "decision.sort.unknown", sort);
        }
        // What is true of a dossier now is asked for the lines of the page only.
        String sql = """
                SELECT page.*, ARRAY(SELECT DISTINCT f.code FROM vinhdanh.dossier_flag f
                           WHERE f.nomination_id = page.nomination_id ORDER BY f.code) AS flags,
                       ARRAY(SELECT cu.name FROM vinhdanh.co_nomination c JOIN vinhdanh.unit cu ON cu.id = c.unit_id
                           WHERE c.nomination_id = page.nomination_id ORDER BY cu.name) AS co_units
                FROM (SELECT n.id AS nomination_id, l.position, n.code AS nomination_code, n.name AS nominee, n.kind,
                       n.leader, u.code AS unit, u.name AS unit_name, n.workplace, n.content, n.award_form,
                       l.home_affairs_opinion, l.home_affairs_reason, l.steering_committee_opinion,
                       l.steering_committee_reason, l.outcome, l.reason
                """ + FROM + LineFilter.WHERE + " ORDER BY " + column
                + (descending ? " DESC NULLS LAST" : " NULLS FIRST")
                + ", l.position LIMIT :size OFFSET :offset) page";
        return filter.bind(db.sql(sql), list.id()).param("size", size).param("offset", (long) page * size)
                .query(ListLines::line).list();
    }

    public long count(DecisionList list, LineFilter filter) {
        return filter.bind(db.sql("SELECT count(*) " + FROM + LineFilter.WHERE), list.id()).query(Long.class).single();
    }

    /** The totals of the whole list. */
    public ListCounts counts(DecisionList list) {
        return db.sql("""
                SELECT count(*) AS lines,
                       count(*) FILTER (WHERE l.home_affairs_opinion = 'ENDORSE') AS ha_endorse,
                       count(*) FILTER (WHERE l.home_affairs_opinion = 'OPPOSE') AS ha_oppose,
                       count(*) FILTER (WHERE l.steering_committee_opinion = 'ENDORSE') AS sc_endorse,
                       count(*) FILTER (WHERE l.steering_committee_opinion = 'OPPOSE') AS sc_oppose,
                       count(*) FILTER (WHERE l.outcome = 'AWARD') AS award,
                       count(*) FILTER (WHERE l.outcome = 'DECLINE') AS decline,
                       count(*) FILTER (WHERE l.outcome = 'DEFER') AS defer,
                       count(*) FILTER (WHERE l.outcome = 'FORWARD_UP') AS forward_up,
                       count(*) FILTER (WHERE l.outcome = 'GIVE_DOWN') AS give_down,
                       count(*) FILTER (WHERE n.kind = 'INDIVIDUAL') AS individual,
                       count(*) FILTER (WHERE n.kind = 'COLLECTIVE') AS collective,
                       count(*) FILTER (WHERE n.kind = 'HOUSEHOLD') AS household,
                       count(*) FILTER (WHERE n.kind = 'INDIVIDUAL' AND n.leader) AS leaders,
                       count(*) FILTER (WHERE l.home_affairs_opinion <> l.steering_committee_opinion) AS disagreements
                FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                WHERE l.list_id = ?""")
                .param(list.id()).query(ListLines::counts).single();
    }

    /** How many lines each unit has: the choices of the table's filters. */
    public List<Facet> unitFacets(DecisionList list) {
        return facets(list, "u.code, u.name AS title", "u.code, u.name", "u.name");
    }

    public List<Facet> contentFacets(DecisionList list) {
        return facets(list, "c.code, c.title", "c.code, c.title", "c.title");
    }

    private List<Facet> facets(DecisionList list, String columns, String groups, String order) {
        return db.sql("SELECT " + columns + """
                , count(*) AS lines
                FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                JOIN vinhdanh.unit u ON u.id = n.unit_id
                JOIN vinhdanh.movement_content c ON c.movement = n.movement AND c.code = n.content
                WHERE l.list_id = ? GROUP BY\s""" + groups + " ORDER BY " + order + " COLLATE \"vi-x-icu\"")
                .param(list.id()).query(Facet.class).list();
    }

    public List<Facet> flagFacets(DecisionList list) {
        return db.sql("""
                SELECT f.code, f.code AS title, count(*) AS lines
                FROM (SELECT DISTINCT l.nomination_id, d.code
                      FROM vinhdanh.decision_line l JOIN vinhdanh.dossier_flag d ON d.nomination_id = l.nomination_id
                      WHERE l.list_id = ?) f
                GROUP BY 1 ORDER BY 1""").param(list.id()).query(Facet.class).list();
    }

    /** One choice of a filter and how many lines it has. */
    public record Facet(String code, String title, long lines) {
    }

    private static Line line(ResultSet rs, int row) throws SQLException {
        return new Line(rs.getInt("position"), rs.getString("nomination_code"), rs.getString("nominee"),
                rs.getString("kind"), rs.getBoolean("leader"), rs.getString("unit"), rs.getString("unit_name"),
                rs.getString("workplace"), rs.getString("content"), rs.getString("award_form"),
                opinion(rs.getString("home_affairs_opinion")), rs.getString("home_affairs_reason"),
                opinion(rs.getString("steering_committee_opinion")), rs.getString("steering_committee_reason"),
                rs.getString("outcome") == null ? null : Outcome.valueOf(rs.getString("outcome")),
                rs.getString("reason"), List.of((String[]) rs.getArray("flags").getArray()),
                List.of((String[]) rs.getArray("co_units").getArray()));
    }

    private static LineOpinion opinion(String value) {
        return value == null ? null : LineOpinion.valueOf(value);
    }

    private static ListCounts counts(ResultSet rs, int row) throws SQLException {
        long lines = rs.getLong("lines");
        Map<String, Long> outcomes = new LinkedHashMap<>();
        long decided = 0;
        for (Outcome outcome : Outcome.values()) {
            long n = rs.getLong(outcome.name().toLowerCase(Locale.ROOT));
            outcomes.put(outcome.name(), n);
            decided += n;
        }
        outcomes.put("NONE", lines - decided);
        Map<String, Long> kinds = new LinkedHashMap<>();
        for (String kind : List.of("individual", "collective", "household")) {
            kinds.put(kind.toUpperCase(Locale.ROOT), rs.getLong(kind));
        }
        return new ListCounts(lines, opinions(lines, rs.getLong("ha_endorse"), rs.getLong("ha_oppose")),
                opinions(lines, rs.getLong("sc_endorse"), rs.getLong("sc_oppose")), outcomes, kinds,
                rs.getLong("leaders"), rs.getLong("disagreements"));
    }

    private static Map<String, Long> opinions(long lines, long endorse, long oppose) {
        Map<String, Long> opinions = new LinkedHashMap<>();
        opinions.put("ENDORSE", endorse);
        opinions.put("OPPOSE", oppose);
        opinions.put("NONE", lines - endorse - oppose);
        return opinions;
    }
}
