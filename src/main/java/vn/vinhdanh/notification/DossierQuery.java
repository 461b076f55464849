package vn.vinhdanh.notification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the notices about one dossier say. */
@Component
class DossierQuery {

    /**
     * A reviewer's opinion, as the unit is told of it.
     *
     * @param reviewer the body that gave it, as it is called on paper
     */
    record Opinion(long id, String reviewer, String reason) {
    }

    private final JdbcClient jdbc;

    DossierQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Dossier dossier(long nominationId) {
        return dossierForEachUnit(nominationId).get(0);
    }

    /** The same for each unit that nominates in it, its own first; another knows it by the code of its merged one. */
    List<Dossier> dossierForEachUnit(long nominationId) {
        return jdbc.sql("""
                SELECT t.code, n.name AS nominee, n.workplace, c.title AS content, f.title AS award_form,
                       m.title AS movement, u.id AS unit_id, u.name AS unit, coalesce(u.email, '') AS email,
                       coalesce(b.name, i.name) AS sender, n.supplement_by, n.outcome, n.reason,
                       a.certificate_number AS certificate, a.higher_decision,
                       a.higher_authority, a.higher_award_form
                FROM vinhdanh.nomination n
                JOIN vinhdanh.nominating_unit t ON t.nomination_id = n.id
                JOIN vinhdanh.unit u ON u.id = t.unit_id
                JOIN vinhdanh.movement m ON m.code = n.movement
                JOIN vinhdanh.issuer i ON i.code = n.issuer
                LEFT JOIN vinhdanh.body b ON b.issuer = n.issuer AND b.kind = 'HOME_AFFAIRS'
                LEFT JOIN vinhdanh.movement_content c ON c.movement = n.movement AND c.code = n.content
                LEFT JOIN vinhdanh.award_form f ON f.movement = n.movement AND f.code = n.award_form
                LEFT JOIN vinhdanh.award a ON a.nomination_id = n.id
                WHERE n.id = :id ORDER BY t.co_nominating, u.id""").param("id", nominationId)
                .query(Dossier.class).list();
    }

    /** The latest opinion with this verdict; the notice about it is one for each opinion. */
    Opinion latestOpinion(long nominationId, String verdict) {
        return jdbc.sql("""
                SELECT o.id, o.reason, coalesce(CASE WHEN o.stage = 'DISTRICT_REVIEW' THEN
                           (SELECT d.name FROM vinhdanh.unit d WHERE d.issuer = u.issuer AND d.code = u.district
                            ORDER BY d.valid_from DESC LIMIT 1) END, b.name, i.name) AS reviewer
                FROM vinhdanh.opinion o
                JOIN vinhdanh.nomination n ON n.id = o.nomination_id
                JOIN vinhdanh.unit u ON u.id = n.unit_id
                JOIN vinhdanh.issuer i ON i.code = n.issuer
                LEFT JOIN vinhdanh.body b ON b.issuer = n.issuer AND b.kind = 'HOME_AFFAIRS'
                WHERE o.nomination_id = :id AND o.verdict = :verdict
                ORDER BY o.id DESC LIMIT 1""")
                .param("id", nominationId).param("verdict", verdict).query(Opinion.class).single();
    }
}
