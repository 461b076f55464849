package vn.vinhdanh.revocation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Scope;
import vn.vinhdanh.organization.Scopes;

/** The cases of the issuers whose bodies the caller belongs to, newest first, and what is still to come back. */
@Service
public class FindRevocations {

    private static final String FROM = """
            FROM vinhdanh.revocation r JOIN vinhdanh.award a ON a.nomination_id = r.nomination_id
            JOIN vinhdanh.nomination n ON n.id = r.nomination_id
            LEFT JOIN vinhdanh.decision d ON d.id = r.decision_id
            CROSS JOIN LATERAL (SELECT coalesce(sum(b.amount), 0)::bigint AS money,
                    max(b.sheet) AS sheet
                FROM vinhdanh.revocation_return b WHERE b.revocation_id = r.id AND b.struck_at IS NULL) back
            WHERE (:everything OR r.issuer = ANY (:issuers)) AND r.status <> 'PREPARED'
              AND (:movement::text IS NULL OR r.movement = :movement)
            """;

    private final JdbcClient db;
    private final Scopes scopes;
    private final CurrentCaller callers;

    FindRevocations(JdbcClient db, Scopes scopes, CurrentCaller callers) {
        this.db = db;
        this.scopes = scopes;
        this.callers = callers;
    }

    /**
     * A case in the list.
     *
     * @param recipient as the register has the name now
     * @param sheet     what became of the sheet, or null
     */
    public record Row(String code, String movement, String dossier, RevocationKind kind, RevocationStatus status,
                      String recipient, String unitName, String certificateNumber, String decisionNumber,
                      LocalDate decisionDate, Long amount, long moneyReturned, Returns.Sheet sheet,
                      LocalDate returnBy) {
    }

    /**
     * Sums over the cases of a movement, or all.
     *
     * @param due      đồng that decisions ask back
     * @param returned of that, what came back
     * @param waived   of that, what is not asked for any more
     * @param sheetsDue      sheets that decisions ask back
     * @param sheetsSettled  of those, returned, destroyed, lost or never handed over
     * @param overdue  cases past their last day with something out
     */
    public record Totals(long open, long revoked, long corrected, long kept, long due, long returned, long waived,
                         long sheetsDue, long sheetsSettled, long overdue) {
    }

    /** @param status null for all */
    public List<Row> page(String movement, RevocationStatus status, int size, long offset) {
        return filtered("""
                SELECT r.code, r.movement, n.code AS dossier, r.kind, r.status, a.recipient, a.unit_name,
                    a.certificate_number, d.number AS decision_number, d.date AS decision_date, r.amount,
                    back.money AS money_returned, back.sheet, r.return_by
                """ + FROM + "AND (:status::text IS NULL OR r.status = :status) "
                + "ORDER BY r.id DESC LIMIT :size OFFSET :offset", movement)
                .param("status", name(status)).param("size", size).param("offset", offset).query(Row.class).list();
    }

    public long count(String movement, RevocationStatus status) {
        return filtered("SELECT count(*) " + FROM + "AND (:status::text IS NULL OR r.status = :status)", movement)
                .param("status", name(status)).query(Long.class).single();
    }

    /** @param today cases whose last day lies before it are overdue */
    public Totals totals(String movement, LocalDate today) {
        return filtered("""
                SELECT count(*) FILTER (WHERE r.status IN ('PROPOSED', 'RETURNED', 'ENDORSED', 'SIGNED', 'ISSUED'))
                        AS open,
                    count(*) FILTER (WHERE r.status IN ('RETURNING', 'REVOKED')) AS revoked,
                    count(*) FILTER (WHERE r.status = 'CORRECTED') AS corrected,
                    count(*) FILTER (WHERE r.status IN ('KEPT', 'WITHDRAWN')) AS kept,
                    coalesce(sum(r.amount) FILTER (WHERE r.status IN ('RETURNING', 'REVOKED')), 0) AS due,
                    coalesce(sum(back.money) FILTER (WHERE r.status IN ('RETURNING', 'REVOKED')), 0) AS returned,
                    coalesce(sum(r.amount - back.money) FILTER (WHERE r.status = 'REVOKED'), 0) AS waived,
                    count(*) FILTER (WHERE r.status IN ('RETURNING', 'REVOKED')) AS sheets_due,
                    count(*) FILTER (WHERE r.status IN ('RETURNING', 'REVOKED') AND back.sheet IS NOT NULL)
                        AS sheets_settled,
                    count(*) FILTER (WHERE r.status = 'RETURNING' AND r.return_by < :today) AS overdue
                """ + FROM, movement).param("today", today).query(Totals.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, String movement) {
        Scope scope = scopes.of(callers.get());
        return db.sql(sql).param("everything", scope.everything())
                .param("issuers", scope.issuers().toArray(String[]::new)).param("movement", movement);
    }

    private static String name(RevocationStatus status) {
        return status == null ? null : status.name();
    }
}
