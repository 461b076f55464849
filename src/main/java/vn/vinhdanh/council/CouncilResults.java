package vn.vinhdanh.council;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came out of closed sessions; of an open one there is nothing here. */
@Repository
public class CouncilResults {

    private static final String SELECT = """
            SELECT n.code AS nomination_code, r.position, n.name AS nominee, u.name AS unit_name, r.agree, r.disagree,
                   r.abstain, r.recused, r.denominator AS measured, r.passed\s""";

    private static final String LINES = """
            FROM vinhdanh.council_result r JOIN vinhdanh.nomination n ON n.id = r.nomination_id
            JOIN vinhdanh.unit u ON u.id = n.unit_id
            WHERE r.session_id = :session AND (:passed::boolean IS NULL OR r.passed = :passed)
              AND EXISTS (SELECT 1 FROM vinhdanh.decision_line l
                  WHERE l.list_id = :list AND l.nomination_id = r.nomination_id)
            """;

    private final JdbcClient db;

    CouncilResults(JdbcClient db) {
        this.db = db;
    }

    /**
     * What the council said of a line.
     *
     * @param measured members that the agreeing votes were measured against
     * @param recused  members who took no part in this line
     */
    public record Result(String nominationCode, int position, String nominee, String unitName, int agree, int disagree,
                         int abstain, int recused, int measured, boolean passed) {
    }

    /** How many lines that are still on the list have passed, and how many not. */
    public record Totals(long passed, long notPassed) {
    }

    public Totals totals(Session session) {
        return db.sql("SELECT count(*) FILTER (WHERE r.passed) AS passed, "
                + "count(*) FILTER (WHERE NOT r.passed) AS not_passed " + LINES)
                .param("session", session.id()).param("list", session.listId()).param("passed", null)
                .query(Totals.class).single();
    }

    /** A page of the lines, in the order of the list. @param passed null: all */
    public List<Result> page(Session session, Boolean passed, int page, int size) {
        return db.sql(SELECT + LINES + "ORDER BY r.position LIMIT :size OFFSET :offset")
                .param("session", session.id()).param("list", session.listId()).param("passed", passed)
                .param("size", size).param("offset", (long) page * size).query(Result.class).list();
    }

    public long count(Session session, Boolean passed) {
        return db.sql("SELECT count(*) " + LINES).param("session", session.id()).param("list", session.listId())
                .param("passed", passed).query(Long.class).single();
    }

    /** Of these dossiers. */
    public List<Result> of(Session session, Collection<String> codes) {
        return db.sql(SELECT + LINES + "AND n.code = ANY (:codes) ORDER BY r.position")
                .param("session", session.id()).param("list", session.listId()).param("passed", null)
                .param("codes", codes.toArray(String[]::new)).query(Result.class).list();
    }

    /** How often a member took no part. */
    public record Recused(String member, long lines) {
    }

    /** By name, of the lines that were counted. */
    public List<Recused> recused(Session session) {
        return db.sql("""
                SELECT m.name AS member, count(*) AS lines FROM vinhdanh.council_recusal x
                JOIN vinhdanh.council_member m ON m.session_id = x.session_id AND m.member = x.member
                JOIN vinhdanh.council_result r ON r.session_id = x.session_id AND r.nomination_id = x.nomination_id
                WHERE x.session_id = ? GROUP BY m.member, m.name ORDER BY m.name COLLATE "vi-x-icu", m.member""")
                .param(session.id()).query(Recused.class).list();
    }

    /** How a member voted in an open ballot, in numbers of lines. */
    public record Votes(String member, long agree, long disagree, long abstain) {
    }

    /** Of a session that is closed; a secret ballot has none. */
    public List<Votes> votes(Session session) {
        return db.sql("""
                SELECT o.member, count(*) FILTER (WHERE o.choice = 'AGREE') AS agree,
                       count(*) FILTER (WHERE o.choice = 'DISAGREE') AS disagree,
                       count(*) FILTER (WHERE o.choice = 'ABSTAIN') AS abstain
                FROM vinhdanh.council_open_ballot o
                JOIN vinhdanh.council_result r ON r.session_id = o.session_id AND r.nomination_id = o.nomination_id
                WHERE o.session_id = ? GROUP BY o.member""").param(session.id()).query(Votes.class).list();
    }
}
