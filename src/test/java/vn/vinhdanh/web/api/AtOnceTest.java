package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.integrity.CheckIntegrity;

/** The same request twice, at once and afterwards, and two people at one thing: once it happens, nobody reads a 500. */
class AtOnceTest extends ApiTest {

    private static final String SECOND_CHAIRMAN = "thu.pho.chu.tich";
    private static final String KEY = "once";
    private static final String SIGN = "{\"variables\": {\"verdict\": {\"value\": \"SIGN\", \"type\": \"String\"}}}";

    @Autowired
    private CheckIntegrity check;

    private String movement;

    @BeforeEach
    void people() {
        createUser(SECOND_CHAIRMAN, Role.CHAIRMAN.group);
        movement = world.movement();
    }

    @Test
    void oneDraftForOneKey() throws Exception {
        String body = nomination(movement, "a1", "Thạch Thị Một Lần").toString();
        List<HttpResponse<String>> answers = atOnce(4, i -> as(Role.UNIT).post("/api/nominations", body,
                "Idempotency-Key", KEY));
        answers.add(as(Role.UNIT).post("/api/nominations", body, "Idempotency-Key",
                KEY));
        assertThat(answers).extracting(HttpResponse::statusCode).allMatch(status -> status == 200 || status == 201);
        assertThat(answers.stream().map(answer -> json(answer).path("code").asText()).distinct()).hasSize(1);
        accountedFor();
    }

    @Test
    void oneSubmissionOfADraft() throws Exception {
        String code = draft(Role.DEPARTMENT, movement, "so1", "Thạch Thị Trình");
        for (String type : List.of("TO_TRINH", "BAO_CAO_THANH_TICH", "BIEN_BAN")) {
            ok(upload(Role.DEPARTMENT, code, type, type + ".pdf", TestFiles.PDF));
        }
        String address = "/api/nominations/" + code + "/submission";
        List<HttpResponse<String>> answers = atOnce(4, i -> as(Role.DEPARTMENT).post(address, null));
        answers.add(as(Role.DEPARTMENT).post(address, null));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(entries(code, "SUBMITTED")).isEqualTo(1);
        accountedFor();
    }

    @Test
    void oneOfTwoChairmenSigns() throws Exception {
        appraised(movement, "Thạch Thị Ký");
        String list = beforeTheChairman();
        String task = world.task(list, "Activity_DecideByChairman");
        List<HttpResponse<String>> answers = atOnce(2, i -> chairman(i).post(
                "/engine-rest/task/" + task + "/complete", SIGN));
        answers.add(chairman(1).post("/engine-rest/task/" + task + "/complete", SIGN));
        oneDoneAndTheOthersInWords(answers);
        assertThat(jdbc.sql("SELECT count(*) FROM vinhdanh.list_opinion o JOIN vinhdanh.decision_list d "
                + "ON d.id = o.list_id WHERE d.code = ? AND o.body = 'CHAIRMAN'").param(list)
                .query(Integer.class).single()).isEqualTo(1);
        issueOnce(list);
    }

    @Test
    void aSignatureAndAWithdrawalComeOneAfterTheOther() throws Exception {
        for (int round = 0; round < 4; round++) {
            movement = world.movement();
            String leaves = appraised(movement, "Thạch Thị Rút " + round);
            appraised(movement, "Thạch Thị Ở Lại " + round);
            String list = beforeTheChairman();
            String task = world.task(list, "Activity_DecideByChairman");
            List<HttpResponse<String>> answers = atOnce(2, i -> i == 0
                    ? chairman(0).post("/engine-rest/task/" + task + "/complete", SIGN)
                    : as(Role.DEPARTMENT).post("/api/nominations/" + leaves + "/withdrawal",
                            "{\"reason\": \"Lập trùng hồ sơ\"}"));
            assertThat(answers.get(0).statusCode()).as(answers.get(0).body()).isEqualTo(204);
            assertThat(answers.get(1).statusCode()).as(answers.get(1).body()).isIn(200, 204, 409);
            boolean withdrawn = answers.get(1).statusCode() != 409;
            assertThat(jdbc.sql("SELECT count(*) FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n "
                    + "ON n.id = l.nomination_id WHERE n.code = ?").param(leaves).query(Integer.class).single())
                    .as("withdrawn: %s", withdrawn).isEqualTo(withdrawn ? 0 : 1);
            accountedFor();
        }
    }

    /** Two of the office issue at once, with the same number: one decision; then every outcome is told once. */
    private void issueOnce(String list) throws Exception {
        String task = world.task(list, "Activity_IssueDecision");
        String body = """
                {"variables": {"decisionNumber": {"value": "%s"}, "decisionDate": {"value": "%s"},
                 "signer": {"value": "Trần Văn"}, "signerCapacity": {"value": "CHU_TICH"}}}"""
                .formatted(Math.abs(movement.hashCode() % 1_000_000) + "/QĐ-UBND", today());
        List<HttpResponse<String>> answers = atOnce(2, i -> as(Role.OFFICE).post(
                "/engine-rest/task/" + task + "/complete", body));
        oneDoneAndTheOthersInWords(answers);
        world.runJobs();
        assertThat(jdbc.sql("SELECT status FROM vinhdanh.decision_list WHERE code = ?").param(list)
                .query(String.class).single()).isEqualTo("ANNOUNCED");
        accountedFor();
    }

    private static void oneDoneAndTheOthersInWords(List<HttpResponse<String>> answers) {
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 204).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            assertThat(json(answer).path("message").asText() + json(answer).path("detail").asText()).isNotBlank();
        });
    }

    /** Endorsed by both, and every line awarded: the chairman can sign. */
    private String beforeTheChairman() {
        String list = compiled(movement);
        for (Role body : List.of(Role.LEAD, Role.STEERING_COMMITTEE)) {
            ok(as(body).patch("/api/lists/" + list + "/lines",
                    "{\"select\": {\"all\": true}, \"opinion\": \"ENDORSE\"}"));
        }
        ok(complete(Role.LEAD, list, "Activity_EndorseByHomeAffairs", Map.of("verdict", "ENDORSE")));
        ok(complete(Role.STEERING_COMMITTEE, list, "Activity_EndorseBySteeringCommittee",
                Map.of("verdict", "ENDORSE")));
        world.runJobs();
        ok(as(Role.CHAIRMAN).patch("/api/lists/" + list + "/lines",
                "{\"select\": {\"all\": true}, \"outcome\": \"AWARD\"}"));
        return list;
    }

    private HttpCaller chairman(int number) {
        return number == 0 ? as(Role.CHAIRMAN) : basic(SECOND_CHAIRMAN);
    }

    private int entries(String code, String action) {
        return jdbc.sql("SELECT count(*) FROM vinhdanh.journal WHERE subject = ? AND action = ?").params(code, action)
                .query(Integer.class).single();
    }

    private void accountedFor() {
        assertThat(CheckIntegrity.about(check.handle(), movement)).isEmpty();
    }

    private interface Numbered<T> {
        T call(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int people, Numbered<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> runs = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int number = i;
            runs.add(threads.submit((Callable<T>) () -> {
                start.await();
                return act.call(number);
            }));
        }
        start.countDown();
        List<T> answers = new ArrayList<>();
        for (Future<T> run : runs) {
            answers.add(run.get(60, TimeUnit.SECONDS));
        }
        threads.shutdown();
        return answers;
    }
}
