package vn.vinhdanh.council;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.duty.LineBars;

/** The lines that a council votes on: those of the list that are still open, of the award forms that ask for it. */
@Repository
public class CouncilLines {

    /** Over {@code l} (line) and {@code n} (nomination), of the session {@code :session}. */
    static final String VOTED_ON = """
            l.list_id = :list AND l.outcome IS NULL AND EXISTS (SELECT 1 FROM vinhdanh.council_session_rule r
                WHERE r.session_id = :session AND r.award_form = coalesce(n.award_form, ''))
            """;

    private final JdbcClient db;

    CouncilLines(JdbcClient db) {
        this.db = db;
    }

    /**
     * A line as a member sees it.
     *
     * @param recused the member's own unit nominates: no ballot on it
     */
    public record Line(int position, String nominationCode, String nominee, String kind, boolean leader,
                       String unitName, String workplace, String content, String awardForm, boolean recused) {
    }

    /** A page of the lines, in the order of the list. @param member whose recusals are told */
    public List<Line> page(Session session, String member, String q, int page, int size) {
        return db.sql("""
                SELECT l.position, n.code AS nomination_code, n.name AS nominee, n.kind, n.leader,
                       u.name AS unit_name, n.workplace, n.content, n.award_form,
                       EXISTS (SELECT 1 FROM vinhdanh.council_recusal x WHERE x.session_id = :session
                           AND x.member = :member AND x.nomination_id = n.id) AS recused
                FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                JOIN vinhdanh.unit u ON u.id = n.unit_id
                WHERE (:q::text IS NULL OR n.search_key LIKE vinhdanh.containing(:q)) AND\s""" + VOTED_ON
                + " ORDER BY l.position LIMIT :size OFFSET :offset")
                .param("session", session.id()).param("list", session.listId()).param("member", member)
                .param("q", blankToNull(q)).param("size", size).param("offset", (long) page * size)
                .query(Line.class).list();
    }

    public long count(Session session, String q) {
        return db.sql("SELECT count(*) FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n "
                + "ON n.id = l.nomination_id WHERE (:q::text IS NULL OR n.search_key LIKE vinhdanh.containing(:q)) AND "
                + VOTED_ON).param("session", session.id()).param("list", session.listId())
                .param("q", blankToNull(q)).query(Long.class).single();
    }

    /** How many of the lines are not the member's to vote on, whatever he says. */
    public long recused(Session session, String member) {
        return db.sql("SELECT count(*) FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n "
                + "ON n.id = l.nomination_id JOIN vinhdanh.council_recusal x ON x.nomination_id = n.id "
                + "AND x.session_id = :session AND x.member = :member WHERE " + VOTED_ON)
                .param("session", session.id()).param("list", session.listId()).param("member", member)
                .query(Long.class).single();
    }

    /** The award forms of the list's lines without an outcome and, where a session is named, without a result of it. */
    List<String> forms(long listId, Long unlessInSession) {
        return db.sql("""
                SELECT DISTINCT coalesce(n.award_form, '') FROM vinhdanh.decision_line l
                JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                WHERE l.list_id = :list AND l.outcome IS NULL AND NOT EXISTS (
                    SELECT 1 FROM vinhdanh.council_result r
                    WHERE r.session_id = :session AND r.nomination_id = l.nomination_id)""")
                .param("list", listId).param("session", unlessInSession).query(String.class).list();
    }

    /** Who has nominated for a unit of his own takes no part in its lines, declared or not. */
    void recuseUnit(Session session, String member, Set<String> unitGroups) {
        db.sql("""
                INSERT INTO vinhdanh.council_recusal (session_id, member, nomination_id, ground)
                SELECT :session, :member, n.id, 'UNIT' FROM vinhdanh.decision_line l
                JOIN vinhdanh.nomination n ON n.id = l.nomination_id JOIN vinhdanh.unit u ON u.id = n.unit_id
                WHERE n.issuer || '-unit-' || u.code = ANY (:groups) AND\s""" + VOTED_ON)
                .param("session", session.id()).param("list", session.listId()).param("member", member)
                .param("groups", unitGroups.toArray(String[]::new)).update();
    }

    /** Nor does whoever is near to a nominee, has nominated, reviewed or appraised: asked when opened, and again. */
    void recuseBarred(Session session, LineBars bars) {
        bars.bind(db.sql("INSERT INTO vinhdanh.council_recusal (session_id, member, nomination_id, ground) "
                + "SELECT :session, :dutyUser, n.id, 'DUTY' FROM vinhdanh.decision_line l "
                + "JOIN vinhdanh.nomination n ON n.id = l.nomination_id WHERE NOT (" + bars.open() + ") AND "
                + VOTED_ON + " ON CONFLICT DO NOTHING"))
                .param("session", session.id()).param("list", session.listId()).update();
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
