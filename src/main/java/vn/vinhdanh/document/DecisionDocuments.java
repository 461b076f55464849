package vn.vinhdanh.document;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Scope;
import vn.vinhdanh.organization.Scopes;
import vn.vinhdanh.refusal.Refusal;

/**
 * The papers of an issued decision. The bodies of the issuer see all; a unit whose nominees it is about, and the
 * district of that unit, see the decision with its list and the notices to the units that are theirs.
 */
@Service
public class DecisionDocuments {

    /** Besides its own notice, what a unit of the list may read. The tờ trình says what the bodies thought. */
    private static final Set<DocumentKind> FOR_UNITS = Set.of(DocumentKind.QUYET_DINH, DocumentKind.DANH_SACH,
            DocumentKind.QUYET_DINH_HUY_BO, DocumentKind.QUYET_DINH_DINH_CHINH);

    private final JdbcClient db;
    private final FrozenDocuments frozen;
    private final Scopes scopes;
    private final CurrentCaller callers;

    DecisionDocuments(JdbcClient db, FrozenDocuments frozen, Scopes scopes, CurrentCaller callers) {
        this.db = db;
        this.frozen = frozen;
        this.scopes = scopes;
        this.callers = callers;
    }

    /**
     * An issued decision that the caller may see.
     *
     * @param subject under which its papers are frozen
     * @param whole   whether the caller sees all of its papers
     */
    public record Seen(long id, String issuer, String subject, boolean whole, Set<String> units) {
    }

    /** @throws Refusal not found where there is none, or none that concerns the caller: both look alike */
    public Seen toSee(long decision) {
        record Row(String issuer, Long listId, Long nominationId, String subject) {
        }
        Row row = db.sql("SELECT d.issuer, d.list_id, r.nomination_id, coalesce(l.code, r.code) AS subject "
                        + "FROM vinhdanh.decision d LEFT JOIN vinhdanh.decision_list l ON l.id = d.list_id "
                        + "LEFT JOIN vinhdanh.revocation r ON r.decision_id = d.id WHERE d.id = ?").param(decision)
                .query(Row.class).optional().orElseThrow(() -> unknown(decision));
        Scope scope = scopes.of(callers.get());
        if (scope.coversIssuer(row.issuer())) {
            return new Seen(decision, row.issuer(), row.subject(), true, Set.of());
        }
        Set<String> units = Set.copyOf(db.sql("""
                SELECT DISTINCT u.code FROM vinhdanh.nomination n JOIN vinhdanh.unit u ON u.id = n.unit_id
                WHERE n.unit_id = ANY (:units) AND (n.id = :nomination OR n.id IN (
                    SELECT l.nomination_id FROM vinhdanh.decision_line l WHERE l.list_id = :list))""")
                .param("list", row.listId()).param("nomination", row.nominationId())
                .param("units", scope.units().toArray(Long[]::new)).query(String.class).list());
        if (units.isEmpty()) {
            throw unknown(decision);
        }
        return new Seen(decision, row.issuer(), row.subject(), false, units);
    }

    /** Those that the caller may see. */
    public List<FrozenDocument> of(long decision) {
        Seen seen = toSee(decision);
        return frozen.of(seen.subject()).stream().filter(visible(seen)).toList();
    }

    /** @throws Refusal not found where there is none of that name for the caller */
    public FrozenDocument find(long decision, String name) {
        Seen seen = toSee(decision);
        return frozen.find(seen.subject(), name).filter(visible(seen))
                .orElseThrow(() -> Refusal.notFound("document.unknown", name));
    }

    /**
     * A paper of a decision.
     *
     * @param decision its id
     */
    public record OfDecision(long decision, FrozenDocument document) {
    }

    /** What the caller may see of the decisions on a dossier; of the notices only that to the dossier's unit. */
    public List<OfDecision> about(Nomination dossier) {
        return db.sql("SELECT d.id FROM vinhdanh.decision_line l JOIN vinhdanh.decision d ON d.list_id = l.list_id "
                        + "WHERE l.nomination_id = :dossier UNION SELECT decision_id FROM vinhdanh.revocation "
                        + "WHERE nomination_id = :dossier AND applied_at IS NOT NULL ORDER BY 1")
                .param("dossier", dossier.id()).query(Long.class).list()
                .stream().flatMap(decision -> of(decision).stream()
                        .filter(document -> document.unit() == null || document.unit().equals(dossier.unit()))
                        .map(document -> new OfDecision(decision, document)))
                .toList();
    }

    private static Predicate<FrozenDocument> visible(Seen seen) {
        return document -> seen.whole() || FOR_UNITS.contains(document.kind())
                || document.unit() != null && seen.units().contains(document.unit());
    }

    private static Refusal unknown(long decision) {
        return Refusal.notFound("document.decision.unknown", String.valueOf(decision));
    }
}
