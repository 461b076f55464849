package vn.vinhdanh.revocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.refusal.Refusal;

/** The table of cases. */
@Repository
public class Revocations {

    static final String SELECT = """
            SELECT r.id, r.code, r.movement, r.issuer, r.nomination_id, n.code AS dossier, r.kind, r.status,
                g.code AS ground, g.title AS ground_title, g.source AS ground_source, r.reason, r.requested_by,
                r.amount, r.return_by, r.old_recipient, r.old_unit_name, r.new_recipient, r.new_unit_name,
                r.created_at, r.created_by, r.settled_at, r.decision_id, r.applied_at, r.ended_at, r.end_reason
            FROM vinhdanh.revocation r JOIN vinhdanh.nomination n ON n.id = r.nomination_id
            LEFT JOIN vinhdanh.revocation_ground g ON g.id = r.ground_id
            """;

    private final JdbcClient db;

    Revocations(JdbcClient db) {
        this.db = db;
    }

    public Revocation get(long id) {
        return db.sql(SELECT + "WHERE r.id = ?").param(id).query(Revocation.class).single();
    }

    Optional<Revocation> find(String code) {
        return db.sql(SELECT + "WHERE r.code = ?").param(code).query(Revocation.class).optional();
    }

    /** The case, kept from changing until the transaction ends. */
    Optional<Revocation> lock(long id) {
        return db.sql(SELECT + "WHERE r.id = ? FOR UPDATE OF r").param(id).query(Revocation.class).optional();
    }

    /** The case, locked, which must be at one of these steps. */
    Revocation lock(long id, RevocationStatus... at) {
        Revocation found = lock(id).orElseThrow(() -> Refusal.notFound("revocation.unknown", String.valueOf(id)));
        if (!List.of(at).contains(found.status())) {
            throw Refusal.conflict("revocation.elsewhere", found.code());
        }
        return found;
    }

    /** What this user wrote down about the award and has not proposed yet. */
    Optional<Long> prepared(long nominationId, String user) {
        return db.sql("SELECT id FROM vinhdanh.revocation WHERE nomination_id = ? AND created_by = ? "
                + "AND status = 'PREPARED' ORDER BY id LIMIT 1 FOR UPDATE")
                .params(nominationId, user).query(Long.class).optional();
    }

    long insert(RegisteredAward award, Proposal proposal, Long ground, String user, Instant now) {
        long serial = db.sql("UPDATE vinhdanh.movement SET next_revocation_serial = next_revocation_serial + 1 "
                + "WHERE code = ? RETURNING next_revocation_serial - 1").param(award.movement())
                .query(Long.class).single();
        return db.sql("""
                INSERT INTO vinhdanh.revocation (code, movement, issuer, nomination_id, kind, ground_id, reason,
                    requested_by, amount, return_by, old_recipient, old_unit_name, new_recipient, new_unit_name,
                    created_at, created_by)
                VALUES (:code, :movement, :issuer, :award, :kind, :ground, :reason, :requestedBy, :amount, :returnBy,
                    :oldRecipient, :oldUnitName, :newRecipient, :newUnitName, :now, :user) RETURNING id""")
                .params(columns(award, proposal, ground)).param("code", award.movement() + "-R" + serial)
                .param("movement", award.movement()).param("issuer", award.issuer())
                .param("award", award.nominationId()).param("now", Timestamptz.of(now)).param("user", user)
                .query(Long.class).single();
    }

    void update(long id, RegisteredAward award, Proposal proposal, Long ground) {
        db.sql("""
                UPDATE vinhdanh.revocation SET kind = :kind, ground_id = :ground, reason = :reason,
                    requested_by = :requestedBy, amount = :amount, return_by = :returnBy,
                    old_recipient = :oldRecipient, old_unit_name = :oldUnitName, new_recipient = :newRecipient,
                    new_unit_name = :newUnitName
                WHERE id = :id""").params(columns(award, proposal, ground)).param("id", id).update();
    }

    private static Map<String, Object> columns(RegisteredAward award, Proposal proposal, Long ground) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("kind", proposal.kind());
        columns.put("ground", ground);
        columns.put("reason", proposal.reason());
        columns.put("requestedBy", proposal.requestedBy());
        columns.put("amount", proposal.amount());
        columns.put("returnBy", proposal.returnBy());
        columns.put("oldRecipient", award.recipient());
        columns.put("oldUnitName", award.unitName());
        columns.put("newRecipient", proposal.newRecipient());
        columns.put("newUnitName", proposal.newUnitName());
        return columns;
    }

    /** Opens a prepared case. @throws Refusal conflict where another about the same award is under way */
    void open(Revocation prepared) {
        try {
            status(prepared.id(), RevocationStatus.PROPOSED);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("revocation.open-already", prepared.oldRecipient());
        }
    }

    void status(long id, RevocationStatus status) {
        db.sql("UPDATE vinhdanh.revocation SET status = ? WHERE id = ?").params(status.name(), id).update();
    }

    /** It goes to văn thư. */
    void settled(long id, Instant now) {
        db.sql("UPDATE vinhdanh.revocation SET status = 'SIGNED', settled_at = ? WHERE id = ?")
                .params(Timestamptz.of(now), id).update();
    }

    void issued(long id, long decision, LocalDate returnBy) {
        db.sql("UPDATE vinhdanh.revocation SET status = 'ISSUED', decision_id = ?, return_by = ? WHERE id = ?")
                .params(decision, returnBy, id).update();
    }

    void applied(long id, Instant now, RevocationStatus next) {
        db.sql("UPDATE vinhdanh.revocation SET applied_at = :now, status = :next, "
                + "ended_at = CASE WHEN :next = 'RETURNING' THEN NULL ELSE :now END WHERE id = :id")
                .param("now", Timestamptz.of(now)).param("next", next.name()).param("id", id).update();
    }

    void ended(long id, RevocationStatus status, String reason, Instant now) {
        db.sql("UPDATE vinhdanh.revocation SET status = ?, end_reason = ?, ended_at = ? WHERE id = ?")
                .params(status.name(), reason, Timestamptz.of(now), id).update();
    }
}
