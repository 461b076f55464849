package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters the awards of an issued decision in the register, in one statement. */
@Service
public class AwardRegister {

    private final JdbcClient db;

    AwardRegister(JdbcClient db) {
        this.db = db;
    }

    /**
     * Certificate numbers run on by issuer and year of the decision, in the order of the list; verification codes are
     * random and cannot be guessed. A second run adds nothing.
     */
    @Transactional
    public int grant(long listId) {
        // Two decisions of one issuer number their certificates one after the other.
        db.sql("SELECT i.code FROM vinhdanh.issuer i JOIN vinhdanh.decision d ON d.issuer = i.code "
                + "WHERE d.list_id = ? FOR UPDATE OF i").param(listId)
                .query(String.class).single();
        return db.sql("""
                INSERT INTO vinhdanh.award (nomination_id, decision_id, certificate_number,
                    verification_code, awarded_on)
                SELECT l.nomination_id, d.id,
                       d.issuer || '-' || d.year || '-'
                           || lpad((given.n + row_number() OVER (ORDER BY l.position))::text, 6, '0'),
                       upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)
                           || substr(replace(gen_random_uuid()::text, '-', ''), 1, 8)),
                       d.date
                FROM vinhdanh.decision_line l JOIN vinhdanh.decision d ON d.list_id = l.list_id
                CROSS JOIN LATERAL (SELECT count(*) AS n FROM vinhdanh.award a
                                    JOIN vinhdanh.nomination n ON n.id = a.nomination_id
                                    WHERE n.issuer = d.issuer AND extract(YEAR FROM a.awarded_on) = d.year) given
                WHERE l.list_id = ? AND l.outcome = 'AWARD'
                  AND NOT EXISTS (SELECT 1 FROM vinhdanh.award a WHERE a.nomination_id = l.nomination_id)""")
                .param(listId).update();
    }

    /** The award of a dossier, where there is one. */
    public Optional<Award> of(long nominationId) {
        return db.sql("""
                SELECT a.certificate_number, a.verification_code,
                    coalesce(d.number, a.higher_decision) AS decision_number, a.awarded_on
                FROM vinhdanh.award a LEFT JOIN vinhdanh.decision d ON d.id = a.decision_id
                WHERE a.nomination_id = ?""")
                .param(nominationId).query(Award.class).optional();
    }

    /** An award given by a higher authority: its own number stands in for a certificate of ours. */
    @Transactional
    public void byHigherAuthority(long nominationId, String code, String decisionNumber, LocalDate date) {
        db.sql("""
                INSERT INTO vinhdanh.award (nomination_id, certificate_number, verification_code,
                    higher_decision, awarded_on)
                VALUES (?, ?, upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 20)), ?, ?)
                ON CONFLICT (nomination_id) DO NOTHING""")
                .params(nominationId, code, decisionNumber, date).update();
    }
}
