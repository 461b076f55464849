package vn.vinhdanh.retention;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/**
 * What is kept beyond its term since somebody asked for it: thanh tra, a complaint, a court. Placed and released by
 * Sở Nội vụ of the issuer or an administrator, with a reason; the inspectors see it.
 */
@Component
public class LegalHolds {

    private static final int LONGEST_REASON = 1000;

    private final JdbcClient db;
    private final OfficeTime time;
    private final CurrentCaller callers;
    private final Journal journal;

    LegalHolds(JdbcClient db, OfficeTime time, CurrentCaller callers, Journal journal) {
        this.db = db;
        this.time = time;
        this.callers = callers;
        this.journal = journal;
    }

    /** Those of the caller's issuers, the ones that hold first, the latest first. */
    public List<LegalHold> all() {
        Caller caller = callers.get();
        return db.sql("SELECT * FROM vinhdanh.legal_hold ORDER BY released_at IS NOT NULL, id DESC LIMIT 500")
                .query(LegalHold.class).list().stream().filter(hold -> maySee(caller, hold.issuer())).toList();
    }

    public boolean mayPlace() {
        Caller caller = callers.get();
        return issuers().stream().anyMatch(issuer -> mayPlace(caller, issuer));
    }

    public boolean maySee() {
        Caller caller = callers.get();
        return issuers().stream().anyMatch(issuer -> maySee(caller, issuer));
    }

    /**
     * Holds a dossier or a movement. A second request changes nothing.
     *
     * @throws Refusal when there is no such dossier or movement for this caller, or no reason
     */
    @Transactional
    public void place(String subject, String reason) {
        if (!mayPlace()) {
            throw Refusal.forbidden("retention.not-yours-to-hold");
        }
        String code = subject == null ? "" : subject.strip();
        String issuer = db.sql("""
                        SELECT issuer FROM vinhdanh.nomination WHERE code = :code
                        UNION ALL SELECT issuer FROM vinhdanh.movement WHERE code = :code""")
                .param("code", code).query(String.class).optional()
                .filter(found -> mayPlace(callers.get(), found))
                .orElseThrow(() -> Refusal.invalid("subject", "retention.hold.unknown", code));
        String why = reason("reason", reason);
        int placed = db.sql("""
                        INSERT INTO vinhdanh.legal_hold (subject, issuer, reason, placed_at, placed_by)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT (subject) WHERE released_at IS NULL DO NOTHING""")
                .params(code, issuer, why, Timestamptz.of(time.now()), callers.get().user()).update();
        if (placed == 1) {
            journal.record(code, "HOLD_PLACED", Map.of("reason", why));
        }
    }

    /** Ends a hold: the terms count again. A second request changes nothing. */
    @Transactional
    public void release(long id, String reason) {
        LegalHold hold = db.sql("SELECT * FROM vinhdanh.legal_hold WHERE id = ?").param(id).query(LegalHold.class)
                .optional().filter(found -> mayPlace(callers.get(), found.issuer()))
                .orElseThrow(() -> Refusal.notFound("retention.hold.gone"));
        String why = reason("reason", reason);
        int released = db.sql("""
                        UPDATE vinhdanh.legal_hold SET released_at = ?, released_by = ?, release_reason = ?
                        WHERE id = ? AND released_at IS NULL""")
                .params(Timestamptz.of(time.now()), callers.get().user(), why, id).update();
        if (released == 1) {
            journal.record(hold.subject(), "HOLD_RELEASED", Map.of("reason", why));
        }
    }

    /** Codes of all dossiers and movements that are held. */
    List<String> held() {
        return db.sql("SELECT subject FROM vinhdanh.legal_hold WHERE released_at IS NULL").query(String.class).list();
    }

    private static String reason(String field, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid(field, "retention.hold.reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.invalid(field, "retention.hold.reason-long", LONGEST_REASON);
        }
        return reason.strip();
    }

    private List<String> issuers() {
        return db.sql("SELECT code FROM vinhdanh.issuer").query(String.class).list();
    }

    private static boolean mayPlace(Caller caller, String issuer) {
        return caller.isAdministrator() || caller.isIn(issuer, BodyKind.HOME_AFFAIRS);
    }

    private static boolean maySee(Caller caller, String issuer) {
        return mayPlace(caller, issuer) || caller.isIn(issuer, BodyKind.AUDITOR);
    }
}
