package vn.vinhdanh.duty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;

/** May this person do this step on this dossier, list or case: one statement over our own tables for each question. */
@Component
public class Duties {

    private static final String DOSSIER =
            "SELECT person, duty FROM vinhdanh.barred_from(:people, :now, :code, :barring)";
    private static final String LIST =
            "SELECT person, vinhdanh.barred_from_list(person, :now, :code, :barring) AS duty "
                    + "FROM unnest(:people) AS p (person)";

    private final JdbcClient db;
    private final CurrentCaller callers;
    private final OfficeTime time;

    Duties(JdbcClient db, CurrentCaller callers, OfficeTime time) {
        this.db = db;
        this.callers = callers;
        this.time = time;
    }

    /**
     * What bars the person; empty where nothing does.
     *
     * @param code of the dossier or of the case of revocation, or of the list where the step is of a list
     */
    public Optional<Duty> bar(String user, Step step, String code) {
        return Optional.ofNullable(bars(Set.of(user), step, code).get(user));
    }

    /** The same for several people: those who are barred, by what. */
    public Map<String, Duty> bars(Set<String> people, Step step, String code) {
        Map<String, Duty> bars = new HashMap<>();
        db.sql(step.isOfList() ? LIST : DOSSIER).param("people", people.toArray(String[]::new))
                .param("now", Timestamptz.of(time.now())).param("code", code).param("barring", step.barring())
                .query(row -> {
                    if (row.getString("duty") != null) {
                        bars.put(row.getString("person"), Duty.valueOf(row.getString("duty")));
                    }
                });
        return bars;
    }

    /** @throws Refusal forbidden where the caller is barred from the step; the system never is */
    public void require(Step step, String code) {
        Caller caller = callers.get();
        if (!caller.isSystem()) {
            bar(caller.user(), step, code).ifPresent(duty -> {
                throw refusal(duty);
            });
        }
    }

    /** @throws Refusal invalid, of the field, where this name on paper is that of a nominee of the list */
    public void requireStranger(String field, String name, String list) {
        boolean nominee = db.sql("""
                SELECT EXISTS (SELECT FROM vinhdanh.known_person p JOIN vinhdanh.nearness a ON a.user_id = p.user_id
                    JOIN vinhdanh.decision_line l ON l.nomination_id = a.nomination_id
                    JOIN vinhdanh.decision_list d ON d.id = l.list_id
                    WHERE p.relation = 'SELF' AND p.removed_at IS NULL AND d.code = :list
                        AND l.outcome IN ('AWARD', 'FORWARD_UP')
                        AND vinhdanh.match_key(p.name) = vinhdanh.match_key(:name))""")
                .param("list", list).param("name", name == null ? "" : name).query(Boolean.class).single();
        if (nominee) {
            throw Refusal.invalid(field, "duty.signer.near", name);
        }
    }

    /** The caller's bars on lines of a list; none for the system. */
    public LineBars lines(Step step) {
        return new LineBars(callers.get().user(), time.now(), step);
    }

    public static Refusal refusal(Duty duty) {
        return Refusal.forbidden("duty.barred." + duty);
    }

    /** What bars that many lines. */
    public record Barred(Duty duty, int lines) {
    }

    /** Of how many of the list's lines the person is kept out, by what keeps him out. */
    public List<Barred> barredLines(long listId, Step step) {
        LineBars bars = lines(step);
        return bars.bind(db.sql("SELECT b.duty, count(*) AS lines FROM vinhdanh.decision_line l JOIN "
                + LineBars.BARRED + " b USING (nomination_id) WHERE l.list_id = :list GROUP BY b.duty ORDER BY b.duty"))
                .param("list", listId).query(Barred.class).list();
    }
}
