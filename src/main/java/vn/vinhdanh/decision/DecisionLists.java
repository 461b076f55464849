package vn.vinhdanh.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.organization.Scopes;
import vn.vinhdanh.refusal.Refusal;

/** The table of lists, and what the bodies said of them. */
@Repository
public class DecisionLists {

    private static final String SELECT = """
            SELECT l.id, l.code, l.movement, l.issuer, l.batch_id, b.number AS batch_number, l.occasion,
                   l.status, l.round, l.created_at, l.signed_at, l.signed_by, l.announced_at, l.revision
            FROM vinhdanh.decision_list l LEFT JOIN vinhdanh.batch b ON b.id = l.batch_id
            """;

    private final JdbcClient db;
    private final Scopes scopes;
    private final CurrentCaller callers;

    DecisionLists(JdbcClient db, Scopes scopes, CurrentCaller callers) {
        this.db = db;
        this.scopes = scopes;
        this.callers = callers;
    }

    public DecisionList get(long id) {
        return db.sql(SELECT + "WHERE l.id = ?").param(id).query(DecisionList.class).single();
    }

    /**
     * The list, kept from changing until the transaction ends: a task, a bulk change and a withdrawal come one after
     * the other.
     */
    public DecisionList lock(long id) {
        return db.sql(SELECT + "WHERE l.id = ? FOR UPDATE OF l").param(id).query(DecisionList.class).single();
    }

    public Optional<DecisionList> ofBatch(long batchId) {
        return db.sql(SELECT + "WHERE l.batch_id = ?").param(batchId).query(DecisionList.class).optional();
    }

    /** Lists are for the bodies of their issuer. */
    public boolean mayRead(String issuer) {
        return scopes.of(callers.get()).coversIssuer(issuer);
    }

    /** A list of the caller's issuer; lists are not for units and districts. */
    public DecisionList toSee(String code) {
        return db.sql(SELECT + "WHERE l.code = ?").param(code).query(DecisionList.class).optional()
                .filter(l -> mayRead(l.issuer()))
                .orElseThrow(() -> Refusal.notFound("decision.list.unknown", code));
    }

    /** What the caller may set on the lines now: by role, by the list's open task, and once a round. */
    public Optional<Editing> editing(DecisionList list) {
        Caller caller = callers.get();
        for (Editing editing : Editing.values()) {
            if (editing.status() == list.status() && caller.isIn(list.issuer(), editing.body())
                    && !hasSpoken(list, editing.body().name())) {
                return Optional.of(editing);
            }
        }
        return Optional.empty();
    }

    /** All rounds, oldest first. */
    public List<ListOpinion> opinions(DecisionList list) {
        return db.sql("SELECT round, body, verdict, reason, given_by, given_at FROM vinhdanh.list_opinion "
                + "WHERE list_id = ? ORDER BY given_at, body")
                .param(list.id()).query(ListOpinion.class).list();
    }

    boolean hasSpoken(DecisionList list, String body) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM vinhdanh.list_opinion WHERE list_id = ? "
                + "AND round = ? AND body = ?)")
                .params(list.id(), list.round(), body).query(Boolean.class).single();
    }

    /** The list stands elsewhere now; its row is to be locked. */
    public void status(DecisionList list, ListStatus status) {
        db.sql("UPDATE vinhdanh.decision_list SET status = ? WHERE id = ?").params(status.name(), list.id()).update();
    }
}
