package vn.vinhdanh.revocation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.nomination.VietnameseName;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Scope;
import vn.vinhdanh.organization.Scopes;

/** The awards of the issuers whose bodies the caller belongs to, newest first. */
@Service
public class FindAwards {

    private static final String SELECT = """
            SELECT a.nomination_id, n.code AS dossier, a.issuer, a.movement, m.title AS movement_title, a.kind,
                a.recipient, a.unit_name, a.content_title, a.award_form_title, a.certificate_number, a.serial, a.prize,
                coalesce(d.number, a.higher_decision) AS decision_number, a.awarded_on, a.status,
                n.stage IN ('AWARDED', 'REVOKED') AS announced,
                (SELECT r.code FROM vinhdanh.revocation r WHERE r.nomination_id = a.nomination_id AND r.status IN
                    ('PROPOSED', 'RETURNED', 'ENDORSED', 'SIGNED', 'ISSUED', 'RETURNING')) AS open_case
            """;
    private static final String FROM = """
            FROM vinhdanh.award a JOIN vinhdanh.nomination n ON n.id = a.nomination_id
            JOIN vinhdanh.movement m ON m.code = a.movement
            LEFT JOIN vinhdanh.decision d ON d.id = a.decision_id
            """;
    /** By name, dossier, certificate or decision; each of them finds its rows by itself. */
    private static final String WHERE = """
            WHERE (:everything OR a.issuer = ANY (:issuers)) AND n.stage IN ('AWARDED', 'REVOKED')
              AND (:q::text IS NULL OR a.nomination_id IN (
                  SELECT id FROM vinhdanh.nomination WHERE search_key LIKE vinhdanh.containing(:q)
                  UNION ALL SELECT nomination_id FROM vinhdanh.award WHERE certificate_number ILIKE '%' || :plain || '%'
                  UNION ALL SELECT w.nomination_id FROM vinhdanh.award w JOIN vinhdanh.decision o
                      ON o.id = w.decision_id WHERE vinhdanh.fold(o.number) LIKE vinhdanh.containing(:q)))
            """;

    private final JdbcClient db;
    private final Scopes scopes;
    private final CurrentCaller callers;

    FindAwards(JdbcClient db, Scopes scopes, CurrentCaller callers) {
        this.db = db;
        this.scopes = scopes;
        this.callers = callers;
    }

    /** @param q part of a name, dossier code, certificate or decision number, however it is written; null for all */
    public List<RegisteredAward> page(String q, int size, long offset) {
        return filtered(SELECT + FROM + WHERE + "ORDER BY a.awarded_on DESC, a.nomination_id DESC "
                + "LIMIT :size OFFSET :offset", q).param("size", size).param("offset", offset)
                .query(RegisteredAward.class).list();
    }

    public long count(String q) {
        return filtered("SELECT count(*) " + FROM + WHERE, q).query(Long.class).single();
    }

    /** The award of a dossier that the caller may know of. */
    public Optional<RegisteredAward> find(String dossier) {
        Scope scope = scopes.of(callers.get());
        return db.sql(SELECT + FROM + "WHERE n.code = ?").param(dossier).query(RegisteredAward.class).optional()
                .filter(award -> scope.coversIssuer(award.issuer()));
    }

    RegisteredAward get(long nominationId) {
        return db.sql(SELECT + FROM + "WHERE a.nomination_id = ?").param(nominationId)
                .query(RegisteredAward.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, String q) {
        Scope scope = scopes.of(callers.get());
        String sought = VietnameseName.clean(q);
        String some = sought == null || sought.isEmpty() ? null : sought;
        return db.sql(sql).param("everything", scope.everything())
                .param("issuers", scope.issuers().toArray(String[]::new)).param("q", some)
                .param("plain", some == null ? "" : some.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
    }
}
