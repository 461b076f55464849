package vn.vinhdanh.outgoing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.decision.DecisionList;

/** The dossiers that a list forwards up, in its order. */
@Repository
public class ForwardedDossiers {

    private static final String FROM = """
            FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            JOIN vinhdanh.unit u ON u.id = n.unit_id
            LEFT JOIN vinhdanh.movement_content c ON c.movement = n.movement AND c.code = n.content
            LEFT JOIN vinhdanh.award_form f ON f.movement = n.movement AND f.code = n.award_form
            LEFT JOIN vinhdanh.forwarding w ON w.nomination_id = n.id
            LEFT JOIN vinhdanh.higher_decision h ON h.nomination_id = n.id
            WHERE l.list_id = :list AND l.outcome = 'FORWARD_UP'
            """;

    private final JdbcClient db;

    ForwardedDossiers(JdbcClient db) {
        this.db = db;
    }

    /** A list forwards some hundred dossiers at most, and no paper is among what is read. */
    List<ForwardedDossier> of(DecisionList list, String authority) {
        return db.sql("""
                SELECT n.id, n.code, n.kind, n.name, n.gender, n.birth_year, n.citizen_id, n.position, n.workplace,
                       n.leader, u.name AS unit_name, c.title AS content_title, n.achievement, n.achieved_from,
                       n.achieved_to, f.title AS award_form_title, w.authority, w.award_form AS proposed_form, w.number,
                       w.sent_on
                """ + FROM + "AND (:authority::text IS NULL OR w.authority = :authority) ORDER BY l.position")
                .param("list", list.id()).param("authority", authority).query(ForwardedDossier.class).list();
    }

    /** @param open only those without an answer */
    public List<ForwardedLine> lines(DecisionList list, boolean open, int page, int size) {
        return db.sql("""
                SELECT n.code, n.name AS nominee, n.kind, u.name AS unit_name, n.stage, w.authority,
                       w.award_form AS proposed_form, w.number, w.sent_on, h.outcome AS answer,
                       h.number AS answer_number, h.date AS answer_date, h.authority AS answer_authority,
                       h.award_form AS answer_form, h.reason AS answer_reason
                """ + FROM + "AND (NOT :open OR h.nomination_id IS NULL) ORDER BY l.position "
                + "LIMIT :size OFFSET :offset").param("list", list.id()).param("open", open)
                .param("size", size).param("offset", (long) page * size).query(ForwardedLine.class).list();
    }

    public long count(DecisionList list, boolean open) {
        return db.sql("SELECT count(*) " + FROM + "AND (NOT :open OR h.nomination_id IS NULL)")
                .param("list", list.id()).param("open", open).query(Long.class).single();
    }
}
