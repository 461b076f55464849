package vn.vinhdanh.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is new in the register, and what it can be searched by. */
@Repository
public class RegisterNews {

    private final JdbcClient db;

    RegisterNews(JdbcClient db) {
        this.db = db;
    }

    /**
     * An announced decision whose movement publishes decisions.
     *
     * @param issuer   short name
     * @param movement title
     * @param awards   published ones, counted up to {@link AwardQuery#REACH}
     * @param more     there are more
     */
    public record NewDecision(long id, String number, LocalDate date, String issuer, String movement,
                              Instant announcedAt, int awards, boolean more) {
    }

    /** A movement that publishes something, with the contents it publishes. */
    public record OpenMovement(String code, String title, String issuer, String plan, boolean withContents) {
    }

    /** A content of a movement. */
    public record Choice(String code, String title) {
    }

    /** The last to be announced come first. */
    public List<NewDecision> decisions(int most) {
        return db.sql("""
                SELECT d.id, d.number, d.date, i.short_name AS issuer, m.title AS movement, l.announced_at,
                    least(counted.awards, :reach) AS awards, counted.awards > :reach AS more
                FROM vinhdanh.decision_list l
                JOIN vinhdanh.decision d ON d.list_id = l.id
                JOIN vinhdanh.publication p ON p.movement = l.movement AND p.decision
                JOIN vinhdanh.movement m ON m.code = l.movement
                JOIN vinhdanh.issuer i ON i.code = d.issuer
                CROSS JOIN LATERAL (SELECT count(*)::int AS awards FROM (SELECT FROM vinhdanh.public_award w
                    WHERE w.decision_id = d.id LIMIT :reach + 1) listed) counted
                WHERE l.announced_at IS NOT NULL AND counted.awards > 0
                ORDER BY l.announced_at DESC, d.id DESC LIMIT :most""")
                .param("reach", AwardQuery.REACH).param("most", most)
                .query((row, number) -> new NewDecision(row.getLong("id"), row.getString("number"),
                        row.getObject("date", LocalDate.class), row.getString("issuer"), row.getString("movement"),
                        row.getTimestamp("announced_at").toInstant(), row.getInt("awards"), row.getBoolean("more")))
                .list();
    }

    /** Those in which somebody is published; by issuer, the latest first. */
    public List<OpenMovement> movements() {
        return db.sql("""
                SELECT m.code, m.title, i.short_name AS issuer, m.plan, p.content AS with_contents
                FROM vinhdanh.movement m
                JOIN vinhdanh.publication p ON p.movement = m.code AND p.published
                JOIN vinhdanh.issuer i ON i.code = m.issuer
                WHERE EXISTS (SELECT FROM vinhdanh.public_award w WHERE w.movement = m.code)
                ORDER BY i.short_name, m.launched_on DESC NULLS LAST, m.code""").query(OpenMovement.class).list();
    }

    /** None where the movement does not publish them. */
    public List<Choice> contents(String movement) {
        return db.sql("""
                SELECT c.code, c.title FROM vinhdanh.movement_content c
                JOIN vinhdanh.publication p ON p.movement = c.movement AND p.published AND p.content
                WHERE c.movement = ? ORDER BY c.position""").param(movement).query(Choice.class).list();
    }

    /** Years of published decisions, the latest first. */
    public List<Integer> years() {
        return db.sql("""
                SELECT DISTINCT d.year FROM vinhdanh.decision d
                WHERE d.kind = 'AWARD' AND EXISTS (SELECT FROM vinhdanh.public_award w
                    WHERE w.decision_id = d.id AND w.dated)
                ORDER BY d.year DESC""").query(Integer.class).list();
    }
}
