package vn.vinhdanh.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.ListSummary.Money;
import vn.vinhdanh.decision.ListSummary.QuotaUse;
import vn.vinhdanh.decision.ListSummary.Slice;

/** Counts what the chairman answers for, over the whole list. */
@Service
public class SummariseList {

    private static final String COUNTS = """
            , count(*) AS lines, count(*) FILTER (WHERE l.outcome = 'AWARD') AS awarded
            FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            """;

    private final DecisionLists lists;
    private final IssueDecision issueDecision;
    private final Prizes prizes;
    private final OfficeTime time;
    private final JdbcClient db;

    SummariseList(DecisionLists lists, IssueDecision issueDecision, Prizes prizes, OfficeTime time, JdbcClient db) {
        this.lists = lists;
        this.issueDecision = issueDecision;
        this.prizes = prizes;
        this.time = time;
        this.db = db;
    }

    /** Titles of agreement, flags and kinds are null: their codes say what they are. */
    @Transactional(readOnly = true)
    public ListSummary of(DecisionList list) {
        Map<String, Slice> people = slices(list, "CASE WHEN n.leader THEN 'LEADERS' ELSE 'WORKERS' END", "NULL", "",
                " AND n.kind = 'INDIVIDUAL'", "1").stream()
                .collect(Collectors.toMap(Slice::code, Function.identity()));
        return new ListSummary(lists.get(list.id()).revision(), slices(list, """
                        CASE WHEN l.home_affairs_opinion IS NULL OR l.steering_committee_opinion IS NULL
                                 THEN 'INCOMPLETE'
                             WHEN l.home_affairs_opinion <> l.steering_committee_opinion THEN 'DIFFER'
                             WHEN l.home_affairs_opinion = 'ENDORSE' THEN 'BOTH_ENDORSE' ELSE 'BOTH_OPPOSE' END""",
                        "NULL", "", "", "1"),
                flags(list), quotas(list), people.getOrDefault("LEADERS", none("LEADERS")),
                people.getOrDefault("WORKERS", none("WORKERS")),
                slices(list, "n.content", "c.title", " LEFT JOIN vinhdanh.movement_content c "
                        + "ON c.movement = n.movement AND c.code = n.content", "", "min(c.position), 1"),
                districts(list),
                slices(list, "n.kind", "NULL", "", "", "min(array_position(ARRAY['INDIVIDUAL', 'COLLECTIVE', "
                        + "'HOUSEHOLD'], n.kind))"),
                money(list));
    }

    /** The prize money of the awarded lines, at the date of the decision; before there is one, at today's. */
    public Money money(DecisionList list) {
        Optional<Decision> decision = issueDecision.of(list);
        List<Prizes.Share> granted = decision.isPresent() ? prizes.granted(list) : List.of();
        var date = decision.map(Decision::date).orElseGet(time::today);
        return granted.isEmpty() ? new Money(date, decision.isPresent(), false, prizes.shares(list, date))
                : new Money(date, true, true, granted);
    }

    private List<Slice> slices(DecisionList list, String code, String title, String join, String and, String order) {
        return db.sql("SELECT " + code + " AS code, " + title + " AS title" + COUNTS + join
                + " WHERE l.list_id = ?" + and + " GROUP BY 1, 2 ORDER BY " + order)
                .param(list.id()).query(Slice.class).list();
    }

    private List<Slice> flags(DecisionList list) {
        return db.sql("""
                SELECT f.code, NULL AS title, count(*) AS lines, count(*) FILTER (WHERE f.outcome = 'AWARD') AS awarded
                FROM (SELECT DISTINCT l.nomination_id, l.outcome, d.code
                      FROM vinhdanh.decision_line l JOIN vinhdanh.dossier_flag d ON d.nomination_id = l.nomination_id
                      WHERE l.list_id = ?) f
                GROUP BY 1 ORDER BY 3 DESC, 1""").param(list.id()).query(Slice.class).list();
    }

    private List<Slice> districts(DecisionList list) {
        return db.sql("""
                SELECT g.code, (SELECT d.name FROM vinhdanh.unit d WHERE d.issuer = :issuer AND d.code = g.code
                           AND d.level = 'DISTRICT' ORDER BY d.valid_from DESC LIMIT 1) AS title, g.lines, g.awarded
                FROM (SELECT\s""" + LineFilter.DISTRICT + " AS code" + COUNTS + LineFilter.UNIT + """
                     \sWHERE l.list_id = :list GROUP BY 1) g
                ORDER BY g.lines DESC, g.code""").param("issuer", list.issuer()).param("list", list.id())
                .query(Slice.class).list();
    }

    /** What counts is what the rule counts at submission: neither urgent nor carried over to this batch. */
    private List<QuotaUse> quotas(DecisionList list) {
        return db.sql("""
                SELECT u.code AS unit, max(u.name) AS unit_name, n.kind, coalesce(own.most, every.most) AS most,
                       count(*) AS nominated, count(*) FILTER (WHERE l.outcome = 'AWARD') AS awarded
                FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                JOIN vinhdanh.unit u ON u.id = n.unit_id
                LEFT JOIN vinhdanh.movement_quota own
                    ON own.movement = n.movement AND own.kind = n.kind AND own.unit = u.code
                LEFT JOIN vinhdanh.movement_quota every
                    ON every.movement = n.movement AND every.kind = n.kind AND every.unit = ''
                WHERE l.list_id = :list AND coalesce(own.most, every.most) IS NOT NULL AND NOT n.urgent
                  AND NOT EXISTS (SELECT 1 FROM vinhdanh.carry_over c WHERE c.nomination_id = n.id
                      AND c.to_batch = :batch AND c.reason IN ('UNFINISHED', 'DEFERRED'))
                GROUP BY u.code, n.kind, coalesce(own.most, every.most)
                ORDER BY greatest(0, count(*) FILTER (WHERE l.outcome = 'AWARD') - coalesce(own.most, every.most)) DESC,
                         greatest(0, count(*) - coalesce(own.most, every.most)) DESC,
                         max(u.name) COLLATE "vi-x-icu", n.kind""")
                .param("list", list.id()).param("batch", list.batchNumber()).query(QuotaUse.class).list();
    }

    private static Slice none(String code) {
        return new Slice(code, null, 0, 0);
    }
}
