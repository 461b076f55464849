package vn.vinhdanh.workflow.duty;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.duty.StaffGroups;
import vn.vinhdanh.notification.DutyNotices;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.workflow.engine.AsSystem;

/**
 * Work that nobody of its body may do does not hang: a dossier's goes to the next body by the setting, and is told;
 * where there is none, or the work is on a whole list, the leaders of Sở Nội vụ and the administrators are told, who
 * put somebody else into the body's group.
 */
@Component
@EnableConfigurationProperties(DutyProperties.class)
class RouteOn {

    /** Open tasks with the candidate groups; the engine keeps its times without a zone, in that of the JVM. */
    private static final String WAITING = """
            SELECT t.id_ AS id, t.name_ AS name, e.business_key_ AS code, i.text_ AS issuer,
                ARRAY(SELECT g.group_id_ FROM act_ru_identitylink g WHERE g.task_id_ = t.id_
                    AND g.type_ = 'candidate' AND g.group_id_ IS NOT NULL ORDER BY g.id_)::text[] AS groups
            FROM act_ru_task t JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
            JOIN act_ru_variable i ON i.execution_id_ = t.proc_inst_id_ AND i.name_ = 'issuer'
            JOIN unnest(:activities, :barring) AS s (activity, barring) ON s.activity = t.task_def_key_
            WHERE %s AND EXISTS (SELECT FROM act_ru_identitylink g JOIN act_id_membership m ON m.group_id_ = g.group_id_
                    WHERE g.task_id_ = t.id_ AND g.type_ = 'candidate')
                AND NOT EXISTS (SELECT FROM act_ru_identitylink g JOIN act_id_membership m ON m.group_id_ = g.group_id_
                    WHERE g.task_id_ = t.id_ AND g.type_ = 'candidate' AND CASE
                        WHEN s.barring LIKE 'LIST%%' THEN vinhdanh.barred_from_list(m.user_id_, :now, e.business_key_,
                            string_to_array(s.barring, ','))
                        ELSE vinhdanh.barred_by(m.user_id_, :now, vinhdanh.dossier_of(e.business_key_),
                            string_to_array(s.barring, ',')) END IS NULL)
            ORDER BY t.id_""";

    private record Stuck(String id, String name, String code, String issuer, String[] groups) {
    }

    private final JdbcClient db;
    private final TaskService tasks;
    private final AsSystem asSystem;
    private final StaffGroups staff;
    private final DutyNotices notices;
    private final DutyProperties properties;
    private final OfficeTime time;
    private final Journal journal;

    RouteOn(JdbcClient db, TaskService tasks, AsSystem asSystem, StaffGroups staff, DutyNotices notices,
            DutyProperties properties, OfficeTime time, Journal journal) {
        this.db = db;
        this.tasks = tasks;
        this.asSystem = asSystem;
        this.staff = staff;
        this.notices = notices;
        this.properties = properties;
        this.time = time;
        this.journal = journal;
    }

    /** To be called when somebody has left the task to the others. */
    @Transactional
    public void check(String task) {
        find("t.id_ = :task", task, null).forEach(this::on);
    }

    /**
     * The tasks that began since then: one may have nobody from its first moment on.
     *
     * @return how many had to be routed on or told of
     */
    @Transactional
    public int sweep(Instant since) {
        List<Stuck> stuck = find("t.create_time_ >= :since", null, since);
        stuck.forEach(this::on);
        return stuck.size();
    }

    private List<Stuck> find(String which, String task, Instant since) {
        return db.sql(WAITING.formatted(which)).param("activities", TaskSteps.activities())
                .param("barring", TaskSteps.barring()).param("now", Timestamptz.of(time.now())).param("task", task)
                .param("since", since == null ? null : Timestamp.from(since)).query((row, n) -> new Stuck(
                        row.getString("id"), row.getString("name"), row.getString("code"), row.getString("issuer"),
                        (String[]) row.getArray("groups").getArray())).list();
    }

    private void on(Stuck task) {
        Optional<String> next = next(task);
        if (next.isEmpty() && isTold(task)) {
            return;
        }
        next.ifPresent(group -> asSystem.run(() -> tasks.addCandidateGroup(task.id(), group)));
        Set<String> told = new TreeSet<>(staff.addressesIn(
                List.of(BodyKind.HOME_AFFAIRS_LEAD.group(task.issuer()), "camunda-admin")));
        next.map(List::of).ifPresent(group -> told.addAll(staff.addressesIn(group)));
        notices.nobodyLeft(task.id(), next.orElse(""), task.code(), task.name(), told);
        journal.record(task.code(), next.isPresent() ? "ROUTED_ON" : "NOBODY_LEFT",
                Map.of("task", task.id(), "to", next.orElse("")));
    }

    private boolean isTold(Stuck task) {
        return db.sql("SELECT EXISTS (SELECT FROM vinhdanh.journal WHERE subject = ? AND action = 'NOBODY_LEFT' "
                + "AND detail ->> 'task' = ?)").params(task.code(), task.id()).query(Boolean.class).single();
    }

    /** The group that has the task next, unless it has been a candidate already; lists have none. */
    private Optional<String> next(Stuck task) {
        List<String> groups = List.of(task.groups());
        List<String> found = new ArrayList<>();
        for (String group : groups) {
            String body = group.startsWith(task.issuer() + "-unit-") ? "unit"
                    : group.startsWith(task.issuer() + "-district-") ? "district"
                    : group.substring(Math.min(group.length(), task.issuer().length() + 1));
            String next = properties.next().get(body);
            if (next != null && !next.isBlank() && isOfDossier(task.code())) {
                found.add(task.issuer() + "-" + next.strip());
            }
        }
        return found.stream().filter(group -> !groups.contains(group)).findFirst();
    }

    private boolean isOfDossier(String code) {
        return db.sql("SELECT EXISTS (SELECT FROM vinhdanh.nomination WHERE code = ?)").param(code)
                .query(Boolean.class).single();
    }
}
