package vn.vinhdanh.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.decision.IssueDecision.Capacity;
import vn.vinhdanh.decision.ListStatus;

/** The lists of a movement with what has come of them: one row for a list, whatever number of names it has. */
@Repository
public class ListOverview {

    private final JdbcClient db;

    ListOverview(JdbcClient db) {
        this.db = db;
    }

    /**
     * One list.
     *
     * @param batch      number of its batch; null: ad hoc
     * @param dossier    of an ad hoc list, the urgent dossier; else null
     * @param decisionId null until it is issued, as all that follows
     * @param documents  papers that are frozen
     * @param scan       whether there is a scan of the signed paper
     */
    public record Row(String code, Integer batch, String dossier, ListStatus status, Instant createdAt, long lines,
                      long awarded, Long decisionId, String number, LocalDate date, String signer,
                      Capacity signerCapacity, long documents, boolean scan) {
    }

    /** Newest first. */
    public List<Row> of(String movement) {
        return db.sql("""
                SELECT l.code, b.number AS batch, n.code AS dossier, l.status, l.created_at,
                    (SELECT count(*) FROM vinhdanh.decision_line i WHERE i.list_id = l.id) AS lines,
                    (SELECT count(*) FROM vinhdanh.decision_line i WHERE i.list_id = l.id AND i.outcome = 'AWARD')
                        AS awarded,
                    d.id AS decision_id, d.number, d.date, d.signer, d.signer_capacity,
                    (SELECT count(*) FROM vinhdanh.document f WHERE f.subject = l.code) AS documents,
                    EXISTS (SELECT 1 FROM vinhdanh.decision_scan s WHERE s.decision_id = d.id) AS scan
                FROM vinhdanh.decision_list l LEFT JOIN vinhdanh.batch b ON b.id = l.batch_id
                LEFT JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                LEFT JOIN vinhdanh.decision d ON d.list_id = l.id
                WHERE l.movement = ? ORDER BY l.id DESC""").param(movement).query(Row.class).list();
    }
}
