package vn.vinhdanh.revocation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of an award after its decision. */
@Repository
public class AwardNotes {

    private final JdbcClient db;

    AwardNotes(JdbcClient db) {
        this.db = db;
    }

    /**
     * A later decision on an award.
     *
     * @param kind         REVOKED or CORRECTED
     * @param oldRecipient the name before it was put right, or null where it stayed
     * @param oldUnitName  likewise
     */
    public record Note(String kind, String decisionNumber, LocalDate decisionDate, String oldRecipient,
                       String oldUnitName) {
    }

    /**
     * What became of one award of an earlier decision.
     *
     * @param decision   id of the earlier decision
     * @param kind       REVOKED or CORRECTED
     * @param revocation code of the case
     * @param recipient  as the register has the name now
     */
    public record OfDecision(long decision, String kind, String number, LocalDate date, String revocation,
                             String recipient) {
    }

    /** On all awards of a movement, oldest first. */
    public List<OfDecision> ofMovement(String movement) {
        return db.sql("SELECT a.decision_id AS decision, t.note_kind AS kind, t.decision_number AS number, "
                + "t.decision_date AS date, t.revocation, a.recipient FROM vinhdanh.award_note t "
                + "JOIN vinhdanh.award a ON a.nomination_id = t.nomination_id "
                + "WHERE a.movement = ? AND a.decision_id IS NOT NULL ORDER BY t.decision_date, t.revocation")
                .param(movement).query(OfDecision.class).list();
    }

    /** Oldest first. */
    public List<Note> of(long nominationId) {
        return db.sql("SELECT note_kind AS kind, decision_number, decision_date, old_recipient, old_unit_name "
                + "FROM vinhdanh.award_note WHERE nomination_id = ? ORDER BY decision_date, revocation")
                .param(nominationId).query(Note.class).list();
    }
}
