package vn.vinhdanh.certificate;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what certificates say from the register. */
@Repository
class Certificates {

    private static final String SELECT = """
            SELECT n.code, a.issuer, a.kind, n.gender, a.recipient, n.position, n.workplace, a.unit_name,
                m.title AS movement_title, a.content_title, a.award_form, a.award_form_title, n.achievement, n.urgent,
                a.status, a.decision_id, d.number AS decision_number, d.date, d.signer,
                d.signer_capacity AS capacity, a.serial, a.certificate_number, a.verification_code,
                n.stage IN ('AWARDED', 'REVOKED') AS announced
            FROM vinhdanh.award a JOIN vinhdanh.nomination n ON n.id = a.nomination_id
            JOIN vinhdanh.movement m ON m.code = a.movement
            LEFT JOIN vinhdanh.decision d ON d.id = a.decision_id
            """;

    private final JdbcClient db;

    Certificates(JdbcClient db) {
        this.db = db;
    }

    /** @param listCode null for a decision that revokes or corrects */
    record IssuedDecision(long id, String issuer, String number, String listCode) {
    }

    Optional<IssuedDecision> decision(long id) {
        return db.sql("SELECT d.id, d.issuer, d.number, l.code AS list_code FROM vinhdanh.decision d "
                + "LEFT JOIN vinhdanh.decision_list l ON l.id = d.list_id WHERE d.id = ?")
                .param(id).query(IssuedDecision.class).optional();
    }

    Optional<Certificate> ofNomination(long nominationId) {
        return db.sql(SELECT + "WHERE a.nomination_id = ?").param(nominationId).query(Certificate.class).optional();
    }

    /** How many of a decision are valid: from the register's serial number, in the order of the list. */
    int count(long decisionId) {
        return db.sql("SELECT count(*) FROM vinhdanh.award WHERE decision_id = ? AND status = 'VALID'")
                .param(decisionId).query(Integer.class).single();
    }

    /** The next valid ones of a decision, in the order of its list. */
    List<Certificate> after(long decisionId, int serial, int limit) {
        return db.sql(SELECT + "WHERE a.decision_id = ? AND a.status = 'VALID' AND a.serial > ? "
                + "ORDER BY a.serial LIMIT ?")
                .params(decisionId, serial, limit).query(Certificate.class).list();
    }
}
