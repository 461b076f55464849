package vn.vinhdanh.duty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

/** Who a user is and who his relatives are, so that the system recognises them among the nominees. */
@Service
public class KnownPeople {

    private static final Pattern CITIZEN = Pattern.compile("\\d{9}|\\d{12}");
    private static final String OF_BODY = BodyKind.HOME_AFFAIRS.group("");

    private final JdbcClient db;
    private final StaffGroups staff;
    private final CurrentCaller callers;
    private final OfficeTime time;
    private final Journal journal;

    KnownPeople(JdbcClient db, StaffGroups staff, CurrentCaller callers, OfficeTime time, Journal journal) {
        this.db = db;
        this.staff = staff;
        this.callers = callers;
        this.time = time;
        this.journal = journal;
    }

    /** @param relation SELF or RELATIVE @param citizenId its last three digits; null where none is known */
    public record Known(long id, String relation, String name, Integer birthYear, String citizenId, String recordedBy,
                        Instant recordedAt) {
    }

    /** @param citizenId 9 or 12 digits, or null where the year of birth is given */
    public record Entry(String relation, String name, Integer birthYear, String citizenId) {
    }

    /** @throws Refusal invalid with the wrong field; forbidden to whoever is neither the user nor over him */
    @Transactional
    public void record(String user, Entry entry) {
        requireOver(user, true);
        if (!"SELF".equals(entry.relation()) && !"RELATIVE".equals(entry.relation())) {
            throw Refusal.invalid("relation", "duty.relation.missing");
        }
        String citizen = entry.citizenId() == null || entry.citizenId().isBlank() ? null : entry.citizenId().strip();
        if (citizen != null && !CITIZEN.matcher(citizen).matches()) {
            throw Refusal.invalid("citizenId", "duty.citizen.malformed");
        }
        if (citizen == null && entry.birthYear() == null) {
            throw Refusal.invalid("birthYear", "duty.person.vague");
        }
        db.sql("INSERT INTO vinhdanh.known_person (user_id, relation, name, birth_year, citizen_id, recorded_by, "
                + "recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(user, entry.relation(), Words.of("name", entry.name()), entry.birthYear(), citizen,
                        callers.get().user(), Timestamptz.of(time.now())).update();
        journal.record(user, "PERSON_KNOWN", Map.of("relation", entry.relation()));
    }

    /** @throws Refusal forbidden to the user himself: whom he is related to is not his to take back */
    @Transactional
    public void remove(String user, long id) {
        requireOver(user, false);
        int removed = db.sql("UPDATE vinhdanh.known_person SET removed_by = ?, removed_at = ? "
                + "WHERE id = ? AND user_id = ? AND removed_at IS NULL")
                .params(callers.get().user(), Timestamptz.of(time.now()), id, user).update();
        if (removed == 0) {
            throw Refusal.notFound("duty.interest.unknown");
        }
        journal.record(user, "PERSON_FORGOTTEN");
    }

    public List<Known> of(String user) {
        requireOver(user, true);
        return db.sql("SELECT id, relation, name, birth_year, repeat('*', length(citizen_id) - 3) "
                + "|| right(citizen_id, 3) AS citizen_id, recorded_by, recorded_at FROM vinhdanh.known_person "
                + "WHERE user_id = ? AND removed_at IS NULL ORDER BY id").param(user).query(Known.class).list();
    }

    /** Administrators, and Sở Nội vụ over the people of its issuer; a stranger looks like nobody. */
    private void requireOver(String user, boolean orSelf) {
        Caller caller = callers.get();
        if (caller.user().equals(user)) {
            if (!orSelf) {
                throw Refusal.forbidden("duty.interest.own");
            }
            return;
        }
        boolean over = staff.isUser(user) && (caller.isAdministrator() || caller.groups().stream()
                .filter(group -> group.endsWith(OF_BODY) || group.endsWith(OF_BODY + "-lead"))
                .map(group -> group.substring(0, group.indexOf(OF_BODY)) + "-")
                .anyMatch(issuer -> staff.of(user).stream().anyMatch(group -> group.startsWith(issuer))));
        if (!over) {
            throw Refusal.notFound("duty.user.unknown", user);
        }
    }
}
