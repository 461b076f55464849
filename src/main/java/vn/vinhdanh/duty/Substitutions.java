package vn.vinhdanh.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/**
 * Who stands in for whom, from when to when. The right to act comes with the group, from Admin; this lays on the
 * substitute what bars the one he stands in for, and on that one what was done in his stead.
 */
@Service
public class Substitutions {

    private final JdbcClient db;
    private final StaffGroups staff;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    Substitutions(JdbcClient db, StaffGroups staff, CurrentCaller callers, OfficeTime time, Journal journal) {
        this.db = db;
        this.staff = staff;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /** @param validTo exclusive */
    public record Substitution(long id, String userId, String forUser, Instant validFrom, Instant validTo,
                               String recordedBy) {
    }

    /**
     * @param to last day
     * @throws Refusal invalid; forbidden to all but administrators and the one who is stood in for
     */
    @Transactional
    public void record(String user, String forUser, LocalDate from, LocalDate to) {
        Caller caller = callers.get();
        if (!caller.isAdministrator() && !caller.user().equals(forUser)) {
            throw Refusal.forbidden("duty.substitution.not-yours");
        }
        if (user == null || !staff.isUser(user) || user.equals(forUser)) {
            throw Refusal.invalid("user", "duty.user.unknown", user);
        }
        if (!staff.isUser(forUser)) {
            throw Refusal.invalid("forUser", "duty.user.unknown", forUser);
        }
        if (from == null || to == null || to.isBefore(from) || to.isBefore(time.today())) {
            throw Refusal.invalid("to", "duty.substitution.days");
        }
        db.sql("INSERT INTO vinhdanh.substitution (user_id, for_user, valid_from, valid_to, recorded_by, recorded_at) "
                + "VALUES (?, ?, ?, ?, ?, ?)")
                .params(user, forUser, Timestamptz.of(time.startOf(from)), Timestamptz.of(time.endOf(to)),
                        caller.user(), Timestamptz.of(time.now())).update();
        journal.record(forUser, "SUBSTITUTED", Map.of("user", user, "from", from.toString(), "to", to.toString()));
    }

    /** It ends now; what was done in it stays done for both. */
    @Transactional
    public void end(long id) {
        Substitution found = mine().stream().filter(one -> one.id() == id).findFirst()
                .orElseThrow(() -> Refusal.notFound("duty.substitution.unknown"));
        if (!callers.get().isAdministrator() && !callers.get().user().equals(found.forUser())) {
            throw Refusal.forbidden("duty.substitution.not-yours");
        }
        db.sql("UPDATE vinhdanh.substitution SET valid_to = greatest(valid_from, least(valid_to, ?)) WHERE id = ?")
                .params(Timestamptz.of(time.now()), id).update();
        journal.record(found.forUser(), "SUBSTITUTION_ENDED", Map.of("user", found.userId()));
    }

    /** The caller's, either way; administrators see all that are not over. */
    public List<Substitution> mine() {
        Caller caller = callers.get();
        return db.sql("SELECT id, user_id, for_user, valid_from, valid_to, recorded_by FROM vinhdanh.substitution "
                + "WHERE valid_to > :now AND (:all OR user_id = :user OR for_user = :user) ORDER BY id LIMIT 500")
                .param("now", Timestamptz.of(time.now())).param("all", caller.isAdministrator())
                .param("user", caller.user()).query(Substitution.class).list();
    }
}
