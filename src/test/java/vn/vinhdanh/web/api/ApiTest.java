package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.movement.LaunchMovement;
import vn.vinhdanh.movement.MovementProcess;
import vn.vinhdanh.workflow.engine.TenantsOfGroups;
import vn.vinhdanh.workflow.rights.StaffRights;

/** What the interface's tests share: the people, their calls, and the way of a dossier up to a list. */
public abstract class ApiTest extends ApplicationTest {

    protected static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Clock clock;

    @Autowired
    private StaffRights rights;

    @Autowired
    private TenantsOfGroups tenants;

    @Autowired
    private LaunchMovement launch;

    @Autowired
    private MovementProcess process;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private TaskService tasks;

    protected ApiWorld world;

    /** One database a JVM. */
    private static boolean peopleAreThere;

    /** Everybody is somebody else, so that an award in one test does not stand in the way of another. */
    private static final AtomicInteger CITIZENS = new AtomicInteger(80_001_234);

    /** Numbers of decisions that nobody else gives. */
    private static final AtomicInteger DECISIONS = new AtomicInteger(700_000);

    /** A time with three tiers of units, which runs on. */
    private static final Instant NOVEMBER_2021 = Instant.parse("2021-11-15T01:00:00Z");

    @BeforeEach
    void enter() {
        ClockUtil.offset(NOVEMBER_2021.toEpochMilli() - System.currentTimeMillis());
        world = new ApiWorld(new ApiWorld.Beans(jdbc, rights, tenants, launch, process, jobs, tasks, clock));
        for (Role role : Role.values()) {
            if (!peopleAreThere && role.group != null) {
                createUser(role.user(), role.group);
            }
        }
        peopleAreThere = true;
    }

    @AfterEach
    void leave() {
        ClockUtil.reset();
    }

    protected HttpCaller as(Role role) {
        return role == Role.ANONYMOUS ? stranger() : basic(role.user());
    }

    protected static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }

    protected static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? JSON.nullNode() : json(answer);
    }

    /** A refusal in the one shape of the interface; its problems. */
    protected static JsonNode refused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("problems").isArray()).isTrue();
        return problem;
    }

    /** A nomination with everything but its papers. */
    protected ObjectNode nomination(String movement, String unit, String name) {
        ObjectNode body = JSON.createObjectNode();
        body.put("movement", movement).put("unit", unit).put("content", ApiWorld.CONTENT)
                .put("awardForm", ApiWorld.AWARD_FORM)
                .put("achievement", "Trực chốt 60 ngày liền").put("achievedFrom", today().minusDays(9).toString())
                .put("achievedTo", today().minusDays(1).toString()).put("urgent", false)
                .put("exclusionDeclared", false);
        body.putObject("nominee").put("kind", "INDIVIDUAL").put("name", name)
                .put("gender", "FEMALE").put("birthYear", 1980)
                .put("citizenId", "0940%08d".formatted(CITIZENS.incrementAndGet())).put("position", "Trạm trưởng")
                .put("workplace", "Trạm Y tế Ấp Bốn").put("leader", false);
        return body;
    }

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    protected String draft(Role role, String movement, String unit, String name) {
        return ok(as(role).post("/api/nominations", nomination(movement, unit, name).toString())).path("code").asText();
    }

    /** Handed in with its three papers. */
    protected String submitted(Role role, String movement, String unit, String name) {
        String code = draft(role, movement, unit, name);
        for (String type : new String[] {"TO_TRINH", "BAO_CAO_THANH_TICH", "BIEN_BAN"}) {
            ok(upload(role, code, type, type + ".pdf", TestFiles.PDF));
        }
        ok(as(role).post("/api/nominations/" + code + "/submission", null));
        return code;
    }

    /** Of the department, appraised, and waiting for its list. */
    protected String appraised(String movement, String name) {
        String code = submitted(Role.DEPARTMENT, movement, "so1", name);
        ok(complete(Role.HOME_AFFAIRS, code, "Activity_AppraiseByHomeAffairs", Map.of("verdict", "ENDORSE")));
        return code;
    }

    /** Closes the first batch and compiles its list, which goes to the endorsers. */
    protected String compiled(String movement) {
        String batch = movement + "-D1";
        ok(complete(Role.HOME_AFFAIRS, batch, "Activity_RunBatch",
                Map.of("action", "CLOSE_NOW", "reason", "Đã đủ hồ sơ")));
        world.runJobs();
        ok(complete(Role.HOME_AFFAIRS, batch, "Activity_CompileList", Map.of("confirmed", true)));
        world.runJobs();
        return ok(as(Role.HOME_AFFAIRS).get("/api/batches/" + batch)).path("listCode").asText();
    }

    /** All lines awarded, the decision issued and its papers frozen; gives the decision's id. */
    protected long decided(String list) {
        for (Role body : new Role[] {Role.LEAD, Role.STEERING_COMMITTEE}) {
            ok(as(body).send(as(body).requestWithToken("/api/lists/" + list + "/lines")
                    .header("Content-Type", "application/json").method("PATCH", HttpRequest.BodyPublishers.ofString(
                            "{\"select\": {\"all\": true}, \"opinion\": \"ENDORSE\"}")).build()));
        }
        ok(complete(Role.LEAD, list, "Activity_EndorseByHomeAffairs", Map.of("verdict", "ENDORSE")));
        ok(complete(Role.STEERING_COMMITTEE, list, "Activity_EndorseBySteeringCommittee",
                Map.of("verdict", "ENDORSE")));
        world.runJobs();
        ok(as(Role.CHAIRMAN).send(as(Role.CHAIRMAN).requestWithToken("/api/lists/" + list + "/lines")
                .header("Content-Type", "application/json").method("PATCH", HttpRequest.BodyPublishers.ofString(
                        "{\"select\": {\"all\": true}, \"outcome\": \"AWARD\"}")).build()));
        ok(complete(Role.CHAIRMAN, list, "Activity_DecideByChairman", Map.of("verdict", "SIGN")));
        ok(complete(Role.OFFICE, list, "Activity_IssueDecision", Map.of("decisionNumber",
                String.valueOf(DECISIONS.incrementAndGet()), "decisionDate", today().toString(), "signer", "Trần Văn",
                "signerCapacity", "CHU_TICH")));
        world.runJobs();
        return jdbc.sql("SELECT d.id FROM vinhdanh.decision d JOIN vinhdanh.decision_list l ON l.id = d.list_id "
                + "WHERE l.code = ?").param(list).query(Long.class).single();
    }

    protected HttpResponse<String> complete(Role role, String businessKey, String step, Map<String, Object> values) {
        ObjectNode variables = JSON.createObjectNode();
        values.forEach((name, value) -> variables.putObject(name).putPOJO("value", value)
                .put("type", value instanceof Boolean ? "Boolean" : "String"));
        ObjectNode body = JSON.createObjectNode();
        body.set("variables", variables);
        return as(role).post("/engine-rest/task/" + world.task(businessKey, step) + "/complete", body.toString());
    }

    protected HttpResponse<String> upload(Role role, String code, String type, String fileName, byte[] content) {
        HttpCaller caller = as(role);
        String boundary = "----ranhgioi";
        return caller.send(caller.requestWithToken("/api/nominations/" + code + "/evidence")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(TestFiles.multipart(boundary, type, fileName, content)))
                .build());
    }

    protected static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
