package vn.vinhdanh.council;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.council.CountRule.Denominator;
import vn.vinhdanh.council.CountRule.Threshold;
import vn.vinhdanh.council.CountRule.Tie;
import vn.vinhdanh.refusal.Refusal;

/** The tables of sessions and their members. */
@Repository
public class Sessions {

    private static final String SELECT = """
            SELECT id, list_id, status = 'OPEN' AS open, ballot, quorum, place, opened_at, closes_at, closed_at,
                   quorate, remarks
            FROM vinhdanh.council_session\s""";

    private static final String ROLES = "array_position(ARRAY['CHAIR', 'SECRETARY', 'MEMBER'], role)";

    private final JdbcClient db;

    Sessions(JdbcClient db) {
        this.db = db;
    }

    /** The latest session on the list, open or closed. */
    public Optional<Session> ofList(long listId) {
        return db.sql(SELECT + "WHERE list_id = ? ORDER BY id DESC LIMIT 1").param(listId).query(Session.class)
                .optional();
    }

    /** The latest session that has results. */
    public Optional<Session> closedOf(long listId) {
        return db.sql(SELECT + "WHERE list_id = ? AND status = 'CLOSED' ORDER BY id DESC LIMIT 1").param(listId)
                .query(Session.class).optional();
    }

    /**
     * The open session, kept open until the transaction ends; many may hold it so, and none waits for another.
     *
     * @throws Refusal conflict where none is open
     */
    Session held(long listId) {
        return open(listId, "FOR SHARE");
    }

    /** The open session once all who hold it are done; nobody else can hold it until the transaction ends. */
    Session alone(long listId) {
        return open(listId, "FOR UPDATE");
    }

    private Session open(long listId, String lock) {
        return db.sql(SELECT + "WHERE list_id = ? AND status = 'OPEN' " + lock).param(listId).query(Session.class)
                .optional().orElseThrow(() -> Refusal.conflict("council.session.none"));
    }

    /** Chair and secretary first, then by name. */
    public List<SessionMember> members(Session session) {
        return db.sql("SELECT member, name, role, attendance, paper FROM vinhdanh.council_member WHERE session_id = ? "
                + "ORDER BY " + ROLES + ", name COLLATE \"vi-x-icu\", member").param(session.id())
                .query(SessionMember.class).list();
    }

    /** The rule by award form, empty for lines without one. */
    public Map<String, CountRule> rules(Session session) {
        return db.sql("SELECT award_form, denominator, threshold, value, tie FROM vinhdanh.council_session_rule "
                + "WHERE session_id = ?").param(session.id())
                .query((row, n) -> Map.entry(row.getString("award_form"), new CountRule(
                        Denominator.valueOf(row.getString("denominator")),
                        Threshold.valueOf(row.getString("threshold")), row.getObject("value", Integer.class),
                        Tie.valueOf(row.getString("tie")))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Notes that the member has voted.
     *
     * @param as PRESENT or WRITTEN
     * @return false where the member had voted before: of two at once the second waits here and finds it so
     */
    boolean voted(Session session, String member, Attendance as, String paper) {
        return db.sql("UPDATE vinhdanh.council_member SET attendance = ?, paper = ? WHERE session_id = ? "
                + "AND member = ? AND (attendance IS NULL OR attendance = 'ABSENT')")
                .params(as.name(), paper, session.id(), member).update() == 1;
    }

    /** Of those who have not voted, these are absent and no others. */
    void absent(Session session, Collection<String> members) {
        db.sql("""
                UPDATE vinhdanh.council_member
                SET attendance = CASE WHEN member = ANY (:absent) THEN 'ABSENT' END
                WHERE session_id = :session AND (attendance IS NULL OR attendance = 'ABSENT')
                  AND (member = ANY (:absent)) <> (attendance IS NOT NULL)""")
                .param("session", session.id()).param("absent", members.toArray(String[]::new)).update();
    }
}
