package vn.vinhdanh.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where dossiers were forwarded to, and what came back. */
@Repository
public class Forwardings {

    private final JdbcClient db;

    Forwardings(JdbcClient db) {
        this.db = db;
    }

    public Optional<Forwarding> of(long nominationId) {
        return db.sql("SELECT authority, award_form, number, sent_on FROM vinhdanh.forwarding WHERE nomination_id = ?")
                .param(nominationId).query(Forwarding.class).optional();
    }

    public Optional<HigherDecision> answerTo(long nominationId) {
        return db.sql("SELECT outcome, number, date, authority, award_form, reason FROM vinhdanh.higher_decision "
                + "WHERE nomination_id = ?").param(nominationId).query(HigherDecision.class).optional();
    }

    /** Higher authorities to choose from, the most usual first; others can be written in. */
    public List<String> authorities() {
        return db.sql("SELECT name FROM vinhdanh.higher_authority ORDER BY position, name").query(String.class).list();
    }
}
