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

    /** Oldest first. */
    public List<Note> of(long nominationId) {
        return db.sql("SELECT note_kind AS kind, decision_number, decision_date, old_recipient, old_unit_name "
                + "FROM vinhdanh.award_note WHERE nomination_id = ? ORDER BY decision_date, revocation")
                .param(nominationId).query(Note.class).list();
    }
}
