package vn.vinhdanh.revocation;

import java.time.LocalDate;
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

    /** The decision of a case; empty before it is issued. */
    public Optional<Issued> of(Revocation found) {
        return found.decisionId() == null ? Optional.empty()
                : db.sql("SELECT id, number, date, signer, signer_capacity FROM vinhdanh.decision WHERE id = ?")
                        .param(found.decisionId()).query(Issued.class).optional();
    }
}
