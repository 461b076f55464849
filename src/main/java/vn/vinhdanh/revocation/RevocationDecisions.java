package vn.vinhdanh.revocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.decision.IssueDecision.Capacity;

/** The issued decisions of cases. */
@Repository
public class RevocationDecisions {

    private final JdbcClient db;

    RevocationDecisions(JdbcClient db) {
        this.db = db;
    }

    /** Number, date and signature of a decision. */
    public record Issued(long id, String number, LocalDate date, String signer, Capacity signerCapacity) {
    }

    /**
     * A decision that revokes or corrects.
     *
     * @param kind       REVOCATION or CORRECTION
     * @param revocation code of the case
     * @param recipient  as the register has the name now
     */
    public record OfMovement(long id, String kind, String revocation, String recipient, String number, LocalDate date,
                             String signer, Capacity signerCapacity) {
    }

    /** The decisions on awards of a movement, newest first. */
    public List<OfMovement> of(String movement) {
        return db.sql("""
                SELECT d.id, d.kind, r.code AS revocation, a.recipient, d.number, d.date, d.signer, d.signer_capacity
                FROM vinhdanh.revocation r JOIN vinhdanh.decision d ON d.id = r.decision_id
                JOIN vinhdanh.award a ON a.nomination_id = r.nomination_id
                WHERE r.movement = ? ORDER BY d.date DESC, d.id DESC""").param(movement).query(OfMovement.class)
                .list();
    }

    /** The decision of a case; empty before it is issued. */
    public Optional<Issued> of(Revocation found) {
        return found.decisionId() == null ? Optional.empty()
                : db.sql("SELECT id, number, date, signer, signer_capacity FROM vinhdanh.decision WHERE id = ?")
                        .param(found.decisionId()).query(Issued.class).optional();
    }
}
