package vn.vinhdanh.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the lines of a whole list. */
@Repository
public class ListTotals {

    private final JdbcClient db;

    ListTotals(JdbcClient db) {
        this.db = db;
    }

    /** The totals of the whole list. */
    public ListCounts of(DecisionList list) {
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
                       count(*) FILTER (WHERE l.home_affairs_opinion <> l.steering_committee_opinion) AS disagreements,
                       count(*) FILTER (WHERE l.home_affairs_opinion = 'ENDORSE'
                           AND l.steering_committee_opinion = 'ENDORSE') AS both_endorsed,
                       count(*) FILTER (WHERE l.home_affairs_opinion = 'ENDORSE'
                           AND l.steering_committee_opinion = 'ENDORSE' AND l.outcome IS NULL) AS both_undecided
                FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                WHERE l.list_id = ?""")
                .param(list.id()).query(ListTotals::counts).single();
    }

    /** How many lines each unit has: the choices of the table's filters. */
    public List<Facet> units(DecisionList list) {
        return db.sql("""
                SELECT u.code, u.name AS title, sum(g.lines)::bigint AS lines
                FROM (SELECT n.unit_id, count(*) AS lines
                      FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                      WHERE l.list_id = ? GROUP BY 1) g
                JOIN vinhdanh.unit u ON u.id = g.unit_id
                GROUP BY 1, 2 ORDER BY u.name COLLATE "vi-x-icu\"""")
                .param(list.id()).query(Facet.class).list();
    }

    public List<Facet> contents(DecisionList list) {
        return db.sql("""
                SELECT c.code, c.title, g.lines
                FROM (SELECT n.content, count(*) AS lines
                      FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                      WHERE l.list_id = ? GROUP BY 1) g
                JOIN vinhdanh.movement_content c ON c.movement = ? AND c.code = g.content
                ORDER BY c.title COLLATE "vi-x-icu\"""")
                .params(list.id(), list.movement()).query(Facet.class).list();
    }

    public List<Facet> flags(DecisionList list) {
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
                rs.getLong("leaders"), rs.getLong("disagreements"), rs.getLong("both_endorsed"),
                rs.getLong("both_undecided"));
    }

    private static Map<String, Long> opinions(long lines, long endorse, long oppose) {
        Map<String, Long> opinions = new LinkedHashMap<>();
        opinions.put("ENDORSE", endorse);
        opinions.put("OPPOSE", oppose);
        opinions.put("NONE", lines - endorse - oppose);
        return opinions;
    }
}
