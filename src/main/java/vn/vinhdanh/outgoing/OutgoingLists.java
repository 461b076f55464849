package vn.vinhdanh.outgoing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signed lists from which dossiers went up or down, and how much of that is open. */
@Repository
public class OutgoingLists {

    private final JdbcClient db;

    OutgoingLists(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param batch      number of the đợt; null for an ad hoc list
     * @param unsent     forwarded, but no tờ trình is noted
     * @param unanswered forwarded, and no answer is recorded
     * @param open       given down, and the unit has not said what it did
     */
    public record Outgoing(String code, Integer batch, String occasion, String decisionNumber, LocalDate decisionDate,
                           long forwarded, long unsent, long unanswered, long givenDown, long open) {
    }

    /** Newest first. */
    public List<Outgoing> of(String movement) {
        return db.sql("""
                SELECT d.code, b.number AS batch, d.occasion, q.number AS decision_number, q.date AS decision_date,
                       count(*) FILTER (WHERE l.outcome = 'FORWARD_UP') AS forwarded,
                       count(*) FILTER (WHERE l.outcome = 'FORWARD_UP' AND f.sent_on IS NULL
                           AND h.nomination_id IS NULL) AS unsent,
                       count(*) FILTER (WHERE l.outcome = 'FORWARD_UP' AND h.nomination_id IS NULL) AS unanswered,
                       count(*) FILTER (WHERE l.outcome = 'GIVE_DOWN') AS given_down,
                       count(*) FILTER (WHERE l.outcome = 'GIVE_DOWN' AND w.nomination_id IS NULL) AS open
                FROM vinhdanh.decision_list d JOIN vinhdanh.decision_line l ON l.list_id = d.id
                LEFT JOIN vinhdanh.batch b ON b.id = d.batch_id
                LEFT JOIN vinhdanh.decision q ON q.list_id = d.id
                LEFT JOIN vinhdanh.forwarding f ON f.nomination_id = l.nomination_id
                LEFT JOIN vinhdanh.higher_decision h ON h.nomination_id = l.nomination_id
                LEFT JOIN vinhdanh.lower_award w ON w.nomination_id = l.nomination_id
                WHERE d.movement = ? AND d.signed_at IS NOT NULL AND l.outcome IN ('FORWARD_UP', 'GIVE_DOWN')
                GROUP BY d.id, b.number, q.number, q.date ORDER BY d.id DESC""").param(movement)
                .query(Outgoing.class).list();
    }
}
