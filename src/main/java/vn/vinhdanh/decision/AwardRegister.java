package vn.vinhdanh.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters the awards of an issued decision in the register, in one statement. */
@Service
public class AwardRegister {

    private final DecisionLists lists;
    private final IssueDecision issueDecision;
    private final Prizes prizes;
    private final ObjectMapper json;
    private final JdbcClient db;

    AwardRegister(DecisionLists lists, IssueDecision issueDecision, Prizes prizes, ObjectMapper json, JdbcClient db) {
        this.lists = lists;
        this.issueDecision = issueDecision;
        this.prizes = prizes;
        this.json = json;
        this.db = db;
    }

    /**
     * Certificate numbers run on by issuer and year of the decision, in the order of the list; verification codes are
     * random and cannot be guessed. Each has the prize of the day of the decision, where one is known. A second run
     * adds nothing.
     */
    @Transactional
    public int grant(long listId) {
        // Two decisions of one issuer number their certificates one after the other.
        db.sql("SELECT i.code FROM vinhdanh.issuer i JOIN vinhdanh.decision d ON d.issuer = i.code "
                + "WHERE d.list_id = ? FOR UPDATE OF i").param(listId)
                .query(String.class).single();
        return db.sql("""
                INSERT INTO vinhdanh.award (nomination_id, decision_id, certificate_number, verification_code,
                    awarded_on, issuer, movement, year, serial, kind, recipient, unit_name, content, content_title,
                    award_form, award_form_title, prize)
                SELECT line.nomination_id, line.decision_id,
                       line.issuer || '-' || line.year || '-' || lpad(line.serial::text, 6, '0'),
                       upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)
                           || substr(replace(gen_random_uuid()::text, '-', ''), 1, 8)),
                       line.date, line.issuer, n.movement, line.year, line.serial, n.kind, n.name, u.name, n.content,
                       c.title, n.award_form, f.title, p.amount
                FROM (SELECT l.nomination_id, d.id AS decision_id, d.issuer, d.year, d.date,
                          given.last + row_number() OVER (ORDER BY l.position) AS serial
                      FROM vinhdanh.decision_line l JOIN vinhdanh.decision d ON d.list_id = l.list_id
                      CROSS JOIN LATERAL (SELECT coalesce(max(a.serial), 0) AS last FROM vinhdanh.award a
                                          WHERE a.issuer = d.issuer AND a.year = d.year) given
                      WHERE l.list_id = ? AND l.outcome = 'AWARD'
                        AND NOT EXISTS (SELECT 1 FROM vinhdanh.award a WHERE a.nomination_id = l.nomination_id)) line
                JOIN vinhdanh.nomination n ON n.id = line.nomination_id
                JOIN vinhdanh.unit u ON u.id = n.unit_id
                LEFT JOIN vinhdanh.movement_content c ON c.movement = n.movement AND c.code = n.content
                LEFT JOIN vinhdanh.award_form f ON f.movement = n.movement AND f.code = n.award_form
                LEFT JOIN jsonb_to_recordset(?::jsonb) AS p (form text, kind text, amount bigint)
                    ON p.form = n.award_form AND p.kind = n.kind""")
                .params(listId, prizes(listId)).update();
    }

    /** By form and kind, as JSON. */
    private String prizes(long listId) {
        DecisionList list = lists.get(listId);
        try {
            return json.writeValueAsString(prizes.shares(list, issueDecision.of(list).orElseThrow().date()).stream()
                    .filter(s -> s.prize() != null)
                    .map(s -> Map.of("form", s.awardForm(), "kind", s.kind(), "amount", s.prize().amount())).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The award of a dossier, where there is one. */
    public Optional<Award> of(long nominationId) {
        return db.sql("""
                SELECT a.certificate_number, a.verification_code,
                    coalesce(d.number, a.higher_decision) AS decision_number, a.awarded_on, a.status,
                    a.higher_authority, a.award_form_title AS award_form
                FROM vinhdanh.award a LEFT JOIN vinhdanh.decision d ON d.id = a.decision_id
                WHERE a.nomination_id = ?""")
                .param(nominationId).query(Award.class).optional();
    }

    /**
     * An award given by a higher authority: it has the higher decision's number and form, and no certificate, serial or
     * prize of ours.
     */
    @Transactional
    public void byHigherAuthority(long nominationId, HigherDecision decision) {
        db.sql("""
                INSERT INTO vinhdanh.award (nomination_id, verification_code, higher_decision, awarded_on, issuer,
                    movement, year, kind, recipient, unit_name, content, content_title, award_form_title,
                    higher_authority, higher_award_form)
                SELECT n.id, upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)
                           || substr(replace(gen_random_uuid()::text, '-', ''), 1, 8)), :decision, :date, n.issuer,
                       n.movement, extract(YEAR FROM :date::date), n.kind, n.name, u.name, n.content, c.title, :form,
                       :authority, :form
                FROM vinhdanh.nomination n JOIN vinhdanh.unit u ON u.id = n.unit_id
                LEFT JOIN vinhdanh.movement_content c ON c.movement = n.movement AND c.code = n.content
                WHERE n.id = :nomination ON CONFLICT (nomination_id) DO NOTHING""")
                .param("decision", decision.number()).param("date", decision.date())
                .param("authority", decision.authority()).param("form", decision.awardForm())
                .param("nomination", nominationId).update();
    }
}
