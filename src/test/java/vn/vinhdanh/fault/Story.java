package vn.vinhdanh.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.intake.SampleList;

/**
 * One movement from its launch to its announced decision, over HTTP, by people who try again when nobody answers: every
 * phase ends when the database says so.
 */
final class Story {

    static final String CLEAN = "Mọi thứ đều khớp.";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static int citizens;
    private static int decisions = 4_000;

    final String movement = "su-co-" + UUID.randomUUID().toString().substring(0, 8);
    private final String number = String.valueOf(++decisions);
    private final OwnPostgres postgres;
    private final int rows;
    private Node node;

    Story(OwnPostgres postgres, Node node, int rows) {
        this.postgres = postgres;
        this.node = node;
        this.rows = rows;
    }

    /** People turn to this node from now on. */
    Story at(Node other) {
        node = other;
        return this;
    }

    JdbcClient db() {
        return postgres.jdbc();
    }

    Story launched() {
        Map<String, Object> form = Map.of("code", movement, "title", "Phong trào " + movement, "issuer", "soc-trang",
                "plan", "137/KH-UBND", "planDate", "2021-09-09",
                "contents", "ST-1 | Công tác tuyên truyền\nST-2 | Công tác phòng, chống dịch bệnh",
                "awardForms", "BANG_KHEN | Bằng khen | INDIVIDUAL,COLLECTIVE",
                "batches", "2021-09-09 | 2021-12-31 | 2022-01-10\n2022-01-01");
        HttpResponse<String> answer = node.as("quantri").post("/engine-rest/process-definition/key/movement/start",
                Sent.variables(form));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return until("batch 1 is open", () -> one("SELECT count(*) FROM vinhdanh.batch WHERE movement = ? "
                + "AND number = 1 AND status = 'OPEN'") == 1);
    }

    /** Sends the list; its rows become dossiers in the background. */
    HttpResponse<String> sendList() {
        SampleList list = SampleList.of(rows, "ST-2");
        for (int i = 1; i <= rows; i++) {
            list.with(i, "Số CCCD", "0942%08d".formatted(++citizens))
                    .with(i, "Họ và tên", "Lâm Thị Sự Cố " + citizens);
        }
        HttpCaller unit = node.as("donvitinh");
        return unit.send(unit.requestWithToken("/api/nominations/import?unit=so-y-te&movement=" + movement)
                .header("Content-Type", Sent.MULTIPART)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Sent.list(list, movement))).build());
    }

    Story imported() {
        return until("the list is imported", () -> one("SELECT count(*) FROM vinhdanh.nomination_import "
                + "WHERE movement = ? AND status = 'DONE'") == 1);
    }

    Story appraised() {
        return until("all are appraised", () -> {
            tasks("Activity_AppraiseByHomeAffairs").parallelStream().forEach(
                    task -> complete("noivu", task, Map.of("verdict", "ENDORSE")));
            return one("SELECT count(*) FROM vinhdanh.nomination WHERE movement = ? "
                    + "AND stage = 'AWAITING_DECISION'") == rows;
        });
    }

    /** Closes the batch and asks for its list, which a job makes. */
    Story askForList() {
        done("noivu", "Activity_RunBatch", Map.of("action", "CLOSE_NOW", "reason", "Đã đủ hồ sơ"),
                "SELECT count(*) FROM vinhdanh.batch WHERE movement = ? AND number = 1 AND status <> 'OPEN'");
        return done("noivu", "Activity_CompileList", Map.of("confirmed", true),
                "SELECT count(*) FROM act_hi_taskinst t JOIN act_hi_procinst p ON p.id_ = t.proc_inst_id_ "
                + "WHERE p.business_key_ = ? || '-D1' AND t.task_def_key_ = 'Activity_CompileList' "
                + "AND t.end_time_ IS NOT NULL");
    }

    Story compiled() {
        return until("the list is made", () -> one(Sent.statuses("ENDORSING", "DECIDING")) == 1);
    }

    Story endorsed() {
        for (String body : List.of("lanhdaonoivu", "banchidao")) {
            setLines(body, "\"opinion\": \"ENDORSE\"");
        }
        done("lanhdaonoivu", "Activity_EndorseByHomeAffairs", Map.of("verdict", "ENDORSE"),
                opinion("HOME_AFFAIRS_LEAD"));
        return done("banchidao", "Activity_EndorseBySteeringCommittee", Map.of("verdict", "ENDORSE"),
                opinion("STEERING_COMMITTEE"));
    }

    /** The chairman has the list before him, every line of it decided. */
    Story decided() {
        until("the chairman's task", () -> tasks("Activity_DecideByChairman").size() == 1);
        setLines("chutich", "\"outcome\": \"AWARD\"");
        return this;
    }

    HttpResponse<String> sign() {
        return complete("chutich", tasks("Activity_DecideByChairman").get(0), Map.of("verdict", "SIGN"));
    }

    Story signed() {
        return done("chutich", "Activity_DecideByChairman", Map.of("verdict", "SIGN"),
                Sent.statuses("SIGNED", "ISSUED", "ANNOUNCED"));
    }

    Story issue() {
        return done("vanthu", "Activity_IssueDecision", Map.of("decisionNumber", number, "decisionDate",
                "2021-12-20", "signer", "Trần Văn Lâu", "signerCapacity", "CHU_TICH"),
                Sent.statuses("ISSUED", "ANNOUNCED"));
    }

    Story announced() {
        until("the list is announced", () -> one(Sent.statuses("ANNOUNCED")) == 1);
        assertThat(one("SELECT count(*) FROM vinhdanh.nomination WHERE movement = ? AND stage = 'AWARDED'"))
                .isEqualTo(rows);
        return this;
    }

    /** Every dossier of the province is accounted for. */
    Story accountedFor() {
        assertThat(Sent.words(node.signedIn("quantri").get("/integrity?run=true&files=true").body())).contains(CLEAN);
        return this;
    }

    int one(String sql) {
        return db().sql(sql).param(movement).query(Integer.class).single();
    }

    /** @param passed counts something where the step is over, whoever did it and when */
    private Story done(String user, String step, Map<String, Object> entered, String passed) {
        return until(step + " is done", () -> {
            if (one(passed) > 0) {
                return true;
            }
            tasks(step).forEach(task -> complete(user, task, entered));
            return false;
        });
    }

    private static String opinion(String body) {
        return "SELECT count(*) FROM vinhdanh.list_opinion o JOIN vinhdanh.decision_list d ON d.id = o.list_id "
                + "WHERE d.movement = ? AND o.body = '" + body + "'";
    }

    private List<String> tasks(String step) {
        return db().sql("SELECT t.id_ FROM act_ru_task t JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_ "
                + "WHERE e.business_key_ LIKE ? || '-%' AND t.task_def_key_ = ?").params(movement, step)
                .query(String.class).list();
    }

    private HttpResponse<String> complete(String user, String task, Map<String, Object> entered) {
        return node.as(user).post("/engine-rest/task/" + task + "/complete", Sent.variables(entered));
    }

    private void setLines(String user, String what) {
        until(user + " sets the lines", () -> {
            HttpCaller caller = node.as(user);
            HttpResponse<String> answer = caller.patch("/api/lists/" + list() + "/lines",
                    "{\"select\": {\"all\": true}, " + what + "}");
            if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
                throw new IllegalStateException(answer.body());
            }
            return answer.statusCode() == 200;
        });
    }

    String list() {
        return db().sql("SELECT code FROM vinhdanh.decision_list WHERE movement = ?").param(movement)
                .query(String.class).single();
    }

    Story until(String what, Callable<Boolean> done) {
        Eventually.within(PATIENCE, what + " of " + movement, done);
        return this;
    }
}
