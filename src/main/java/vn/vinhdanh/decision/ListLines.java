package vn.vinhdanh.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.refusal.Refusal;

/** Reads the lines of a list, a page at a time. */
@Repository
public class ListLines {

    /** A column of the table: what it is ordered by, and the tables that this needs beside the lines. */
    private record Column(String expression, String joins) {
    }

    private static final Map<String, Column> SORT = Map.of(
            "position", new Column("l.position", ""),
            "nominee", new Column("n.sort_key COLLATE \"C\"", LineFilter.NOMINATION),
            "unit", new Column("u.name COLLATE \"vi-x-icu\"", LineFilter.NOMINATION + LineFilter.UNIT),
            "content", new Column("n.content COLLATE \"C\"", LineFilter.NOMINATION),
            "kind", new Column("n.kind COLLATE \"C\"", LineFilter.NOMINATION),
            "homeAffairsOpinion", new Column("l.home_affairs_opinion COLLATE \"C\"", ""),
            "steeringCommitteeOpinion", new Column("l.steering_committee_opinion COLLATE \"C\"", ""),
            "outcome", new Column("l.outcome COLLATE \"C\"", ""));

    private final JdbcClient db;

    ListLines(JdbcClient db) {
        this.db = db;
    }

    /** A page, and the number of lines on all pages. */
    public record Page(List<Line> lines, long total) {
    }

    public List<Line> page(DecisionList list, LineFilter filter, String sort, boolean descending, int page, int size) {
        return find(list, filter, sort, descending, page, size).lines();
    }

    /** @param sort a key of the table's columns; unknown keys are refused */
    public Page find(DecisionList list, LineFilter filter, String sort, boolean descending, int page, int size) {
        Column column = SORT.get(sort);
        if (column == null) {
            throw Refusal.invalid("sort", "decision.sort.unknown", sort);
        }
        String joins = filter.joins().length() > column.joins().length() ? filter.joins() : column.joins();
        String order = " ORDER BY " + column.expression() + (descending ? " DESC NULLS LAST" : " NULLS FIRST")
                + ", l.position";
        // Which lines, and how many, is settled on as few columns as it takes and only once, since a filter by what is
        // true of a dossier now is dear; all else is asked for the lines of the page only.
        String sql = """
                SELECT at.total, l.position, n.code AS nomination_code, n.name AS nominee, n.kind, n.leader,
                       u.code AS unit, u.name AS unit_name, n.workplace, n.content, n.award_form,
                       l.home_affairs_opinion, l.home_affairs_reason, ha.changed_by AS ha_by, ha.changed_at AS ha_at,
                       l.steering_committee_opinion, l.steering_committee_reason, sc.changed_by AS sc_by,
                       sc.changed_at AS sc_at, l.outcome, l.reason, oc.changed_by AS oc_by, oc.changed_at AS oc_at,
                       greatest(l.home_affairs_revision, l.steering_committee_revision, l.outcome_revision) AS version,
                       ARRAY(SELECT DISTINCT f.code FROM vinhdanh.dossier_flag f
                           WHERE f.nomination_id = l.nomination_id ORDER BY f.code) AS flags,
                       ARRAY(SELECT cu.name FROM vinhdanh.co_nomination c JOIN vinhdanh.unit cu ON cu.id = c.unit_id
                           WHERE c.nomination_id = l.nomination_id ORDER BY cu.name) AS co_units
                FROM (SELECT l.nomination_id, count(*) OVER () AS total
                      FROM vinhdanh.decision_line l""" + joins
                + " WHERE " + filter.where() + order + " LIMIT :size OFFSET :offset) at" + """

                JOIN vinhdanh.decision_line l ON l.list_id = :list AND l.nomination_id = at.nomination_id
                JOIN vinhdanh.nomination n ON n.id = l.nomination_id JOIN vinhdanh.unit u ON u.id = n.unit_id
                LEFT JOIN vinhdanh.list_change ha ON ha.list_id = l.list_id AND ha.revision = l.home_affairs_revision
                LEFT JOIN vinhdanh.list_change sc
                    ON sc.list_id = l.list_id AND sc.revision = l.steering_committee_revision
                LEFT JOIN vinhdanh.list_change oc ON oc.list_id = l.list_id AND oc.revision = l.outcome_revision
                """ + order;
        long[] total = new long[1];
        List<Line> lines = filter.bind(db.sql(sql), list.id()).param("size", size)
                .param("offset", (long) page * size).query((rs, row) -> {
                    total[0] = rs.getLong("total");
                    return line(rs, row);
                }).list();
        return new Page(lines, lines.isEmpty() && page > 0 ? count(list, filter) : total[0]);
    }

    private long count(DecisionList list, LineFilter filter) {
        return filter.bind(db.sql("SELECT count(*) FROM vinhdanh.decision_line l" + filter.joins() + " WHERE "
                + filter.where()), list.id()).query(Long.class).single();
    }

    private static Line line(ResultSet rs, int row) throws SQLException {
        return new Line(rs.getInt("position"), rs.getString("nomination_code"), rs.getString("nominee"),
                rs.getString("kind"), rs.getBoolean("leader"), rs.getString("unit"), rs.getString("unit_name"),
                rs.getString("workplace"), rs.getString("content"), rs.getString("award_form"),
                opinion(rs.getString("home_affairs_opinion")), rs.getString("home_affairs_reason"), setBy(rs, "ha"),
                opinion(rs.getString("steering_committee_opinion")), rs.getString("steering_committee_reason"),
                setBy(rs, "sc"), rs.getString("outcome") == null ? null : Outcome.valueOf(rs.getString("outcome")),
                rs.getString("reason"), setBy(rs, "oc"), List.of((String[]) rs.getArray("flags").getArray()),
                List.of((String[]) rs.getArray("co_units").getArray()), rs.getInt("version"));
    }

    private static Line.SetBy setBy(ResultSet rs, String field) throws SQLException {
        String by = rs.getString(field + "_by");
        return by == null ? null
                : new Line.SetBy(by, rs.getObject(field + "_at", OffsetDateTime.class).toInstant());
    }

    private static LineOpinion opinion(String value) {
        return value == null ? null : LineOpinion.valueOf(value);
    }
}
