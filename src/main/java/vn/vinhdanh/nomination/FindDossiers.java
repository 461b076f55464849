package vn.vinhdanh.nomination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Scope;
import vn.vinhdanh.organization.Scopes;

/** Lists of the dossiers that the caller may see, newest first. */
@Service
public class FindDossiers {

    private static final String WHERE = """
            FROM vinhdanh.nomination n JOIN vinhdanh.unit u ON u.id = n.unit_id
            WHERE (:everything OR n.issuer = ANY (:issuers) OR n.unit_id = ANY (:units))
              AND (n.submitted_at IS NOT NULL OR :everything
                  OR n.issuer || '-unit-' || u.code = ANY (:groups) OR n.created_by = :user)
              AND (:movement::text IS NULL OR n.movement = :movement)
              AND (:batch::int IS NULL OR n.batch_number = :batch)
              AND (:stage::text IS NULL OR n.stage = :stage) AND (:unit::text IS NULL OR u.code = :unit)
              AND (:lowerAward::text IS NULL OR n.stage = 'GIVEN_DOWN' AND :lowerAward = coalesce(
                  (SELECT CASE WHEN w.given THEN 'GIVEN' ELSE 'DECLINED' END FROM vinhdanh.lower_award w
                   WHERE w.nomination_id = n.id), 'OPEN'))
              AND (:q::text IS NULL OR n.search_key LIKE vinhdanh.containing(:q))
            """;

    private final JdbcClient db;
    private final Scopes scopes;
    private final CurrentCaller callers;

    FindDossiers(JdbcClient db, Scopes scopes, CurrentCaller callers) {
        this.db = db;
        this.scopes = scopes;
        this.callers = callers;
    }

    public List<DossierRow> page(DossierFilter filter, int page, int size) {
        return filtered("""
                SELECT n.code, n.movement, n.stage, u.code AS unit, u.name AS unit_name,
                       n.name AS nominee_name, n.kind, n.content, n.batch_number AS batch, n.submitted_at, n.outcome
                """ + WHERE + " ORDER BY n.id DESC LIMIT :size OFFSET :offset", filter)
                .param("size", size).param("offset", (long) page * size).query(DossierRow.class).list();
    }

    public long count(DossierFilter filter) {
        return filtered("SELECT count(*) " + WHERE, filter).query(Long.class).single();
    }

    /** How many of the batch's dossiers stand where. */
    public Map<String, Long> byStage(String movement, int batch) {
        Map<String, Long> counts = new LinkedHashMap<>();
        filtered("SELECT n.stage, count(*) " + WHERE + " GROUP BY n.stage ORDER BY n.stage",
                new DossierFilter(movement, batch, null, null, null, null))
                .query(rs -> {
                    counts.put(rs.getString(1), rs.getLong(2));
                });
        return counts;
    }

    private JdbcClient.StatementSpec filtered(String sql, DossierFilter filter) {
        Caller caller = callers.get();
        Scope scope = scopes.of(caller);
        return db.sql(sql)
                .param("everything", scope.everything()).param("issuers", scope.issuers().toArray(String[]::new))
                .param("units", scope.units().toArray(Long[]::new))
                .param("groups", caller.groups().toArray(String[]::new)).param("user", caller.user())
                .param("movement", filter.movement()).param("batch", filter.batch())
                .param("stage", filter.stage() == null ? null : filter.stage().name()).param("unit", filter.unit())
                .param("lowerAward", filter.lowerAward())
                .param("q", VietnameseName.clean(filter.q()));
    }
}
