package vn.vinhdanh.web.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.movement.LaunchMovement;
import vn.vinhdanh.movement.MovementProcess;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.workflow.engine.TenantsOfGroups;
import vn.vinhdanh.workflow.rights.StaffRights;

/**
 * Two issuers of the interface's tests: {@code thu-a} with two districts and a department, {@code thu-b} with a
 * department. Movements are launched one for each test, so that tests do not meet; their first batch is open today.
 */
public final class ApiWorld {

    static final String CONTENT = "ND-1";
    static final String AWARD_FORM = "BK";
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final JdbcClient jdbc;
    private final LaunchMovement launch;
    private final MovementProcess process;
    private final ManagementService jobs;
    private final TaskService tasks;
    private final Clock clock;

    public ApiWorld(Beans beans) {
        this.jdbc = beans.jdbc;
        this.launch = beans.launch;
        this.process = beans.process;
        this.jobs = beans.jobs;
        this.tasks = beans.tasks;
        this.clock = beans.clock;
        if (jdbc.sql("SELECT count(*) FROM vinhdanh.issuer WHERE code = 'thu-a'").query(Integer.class).single() == 0) {
            issuer("thu-a");
            issuer("thu-b");
            unit("thu-a", "ha", "DISTRICT", null);
            unit("thu-a", "hb", "DISTRICT", null);
            unit("thu-a", "a1", "COMMUNE", "ha");
            unit("thu-a", "a2", "COMMUNE", "ha");
            unit("thu-a", "b1", "COMMUNE", "hb");
            unit("thu-a", "so1", "DEPARTMENT", null);
            unit("thu-b", "so1", "DEPARTMENT", null);
            beans.rights.refresh();
            beans.tenants.invalidate();
        }
    }

    /** What the world is made with, taken from the application by a test. */
    record Beans(JdbcClient jdbc, StaffRights rights, TenantsOfGroups tenants,
                 LaunchMovement launch, MovementProcess process, ManagementService jobs,
                 TaskService tasks, Clock clock) {
    }

    private void issuer(String code) {
        jdbc.sql("INSERT INTO vinhdanh.issuer (code, name, short_name, place) VALUES (?, ?, ?, 'Thử')")
                .params(code, code, code).update();
        for (String body : List.of("HOME_AFFAIRS", "HOME_AFFAIRS_LEAD", "STEERING_COMMITTEE", "COUNCIL",
                "CHAIRMAN", "OFFICE", "AUDITOR")) {
            jdbc.sql("INSERT INTO vinhdanh.body (issuer, kind, name) VALUES (?, ?, ?)")
                    .params(code, body, body).update();
        }
    }

    private void unit(String issuer, String code, String level, String district) {
        jdbc.sql("INSERT INTO vinhdanh.unit (issuer, code, name, level, district, email, valid_from) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(issuer, code, "Đơn vị " + code, level, district, code + "@thu.example",
                        LocalDate.of(2020, 1, 1)).update();
    }

    /** A movement of {@code thu-a}; its first batch opened ten days ago and closes in twenty, the second follows it. */
    public String movement() {
        return movement("thu-a");
    }

    public String movement(String issuer) {
        String code = issuer + "-m" + SERIAL.incrementAndGet();
        LocalDate today = LocalDate.now(clock);
        String batches = today.minusDays(10) + " | " + today.plusDays(20) + " | " + today.plusDays(30) + "\n"
                + today.plusDays(21) + " | | ";
        launch.handle(new LaunchMovement.Command(code, "Phong trào " + code, issuer, "1/KH", today.toString(), null,
                CONTENT + " | Phòng, chống dịch\nND-2 | An sinh xã hội",
                AWARD_FORM + " | Bằng khen | INDIVIDUAL,COLLECTIVE\nGK | Giấy khen | HOUSEHOLD", batches),
                Caller.SYSTEM);
        process.start(code);
        runJobs();
        return code;
    }

    /** Runs what is due now of the two issuers, until nothing is. */
    public void runJobs() {
        for (int round = 0; round < 100; round++) {
            List<Job> due = jobs.createJobQuery().executable().list().stream()
                    .filter(job -> job.getTenantId() != null && job.getTenantId().matches("thu-[ab](\\..+)?")).toList();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
        throw new IllegalStateException("jobs without end");
    }

    /** The id of the open task of that step. */
    public String task(String businessKey, String step) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(step).singleResult().getId();
    }

    public void unclaim(String task) {
        tasks.setAssignee(task, null);
    }
}
