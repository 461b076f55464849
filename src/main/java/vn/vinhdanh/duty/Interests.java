package vn.vinhdanh.duty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** Who has declared, or of whom Sở Nội vụ has recorded, that he is too near to a dossier. */
@Service
public class Interests {

    private static final Set<String> DECLARED = Set.of("SELF", "RELATIVE", "INTEREST");

    private final JdbcClient db;
    private final StaffGroups staff;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    Interests(JdbcClient db, StaffGroups staff, CurrentCaller callers, OfficeTime time, Journal journal) {
        this.db = db;
        this.staff = staff;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /** @param ground SELF, RELATIVE, INTEREST or RECUSED @param liftedAt null as long as it bars */
    public record Interest(long id, String userId, String ground, String reason, String declaredBy, Instant declaredAt,
                           String liftedBy, Instant liftedAt, String liftReason) {
    }

    /** A dossier that the caller may see. */
    public record Dossier(long id, String code, String issuer) {
    }

    /**
     * Declares it of the caller or, for Sở Nội vụ and administrators, of somebody else of the issuer. The same again
     * changes nothing.
     *
     * @param user null: the caller
     * @throws Refusal invalid; forbidden where it is declared of somebody else by whoever may not
     */
    @Transactional
    public void declare(Dossier dossier, String user, String ground, String reason) {
        Caller caller = callers.get();
        String whose = user == null || user.isBlank() ? caller.user() : user.strip();
        if (!whose.equals(caller.user())) {
            requireOffice(dossier.issuer(), BodyKind.HOME_AFFAIRS);
            if (!staff.isUser(whose)) {
                throw Refusal.invalid("user", "duty.user.unknown", whose);
            }
        }
        if (ground == null || !DECLARED.contains(ground)) {
            throw Refusal.invalid("ground", "duty.ground.missing");
        }
        String why = Words.of("reason", reason);
        int added = db.sql("""
                INSERT INTO vinhdanh.interest (user_id, nomination_id, ground, reason, declared_by, declared_at)
                SELECT :user, :dossier, :ground, :reason, :by, :now WHERE NOT EXISTS (SELECT FROM vinhdanh.interest
                    WHERE user_id = :user AND nomination_id = :dossier AND ground = :ground AND lifted_at IS NULL)""")
                .param("user", whose).param("dossier", dossier.id()).param("ground", ground).param("reason", why)
                .param("by", caller.user()).param("now", Timestamptz.of(time.now())).update();
        if (added > 0) {
            journal.record(dossier.code(), "INTEREST_DECLARED", Map.of("user", whose, "ground", ground));
        }
    }

    /**
     * It was recorded by mistake, or holds no more.
     *
     * @throws Refusal forbidden to the person himself, and to all but the leaders of Sở Nội vụ and administrators
     */
    @Transactional
    public void lift(Dossier dossier, long id, String reason) {
        requireOffice(dossier.issuer(), BodyKind.HOME_AFFAIRS_LEAD);
        Interest found = of(dossier).stream().filter(one -> one.id() == id && one.liftedAt() == null).findFirst()
                .orElseThrow(() -> Refusal.notFound("duty.interest.unknown"));
        String user = callers.get().user();
        if (found.userId().equals(user)) {
            throw Refusal.forbidden("duty.interest.own");
        }
        db.sql("UPDATE vinhdanh.interest SET lifted_by = ?, lifted_at = ?, lift_reason = ? WHERE id = ?")
                .params(user, Timestamptz.of(time.now()), Words.of("reason", reason), id).update();
        journal.record(dossier.code(), "INTEREST_LIFTED", Map.of("user", found.userId(), "ground", found.ground()));
    }

    /** All for those who keep watch, else the caller's own; oldest first, lifted ones too. */
    public List<Interest> of(Dossier dossier) {
        Caller caller = callers.get();
        boolean watches = caller.isAdministrator() || caller.isIn(dossier.issuer(), BodyKind.HOME_AFFAIRS)
                || caller.isIn(dossier.issuer(), BodyKind.HOME_AFFAIRS_LEAD)
                || caller.isIn(dossier.issuer(), BodyKind.AUDITOR);
        return db.sql("SELECT id, user_id, ground, reason, declared_by, declared_at, lifted_by, lifted_at, lift_reason "
                + "FROM vinhdanh.interest WHERE nomination_id = :id AND (:all OR user_id = :user) ORDER BY id")
                .param("id", dossier.id()).param("all", watches).param("user", caller.user())
                .query(Interest.class).list();
    }

    private void requireOffice(String issuer, BodyKind body) {
        Caller caller = callers.get();
        if (!caller.isAdministrator() && !caller.isIn(issuer, body)
                && !caller.isIn(issuer, BodyKind.HOME_AFFAIRS_LEAD)) {
            throw Refusal.forbidden("duty.office-only");
        }
    }
}
