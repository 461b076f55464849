package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.HttpCaller;

/** Every rule of duties at every way in: our interface, the engine's, Tasklist's; in words, never as a fault. */
class DutiesApiTest extends ApiTest {

    private static final String ENDORSE = "{\"variables\":{\"verdict\":{\"value\":\"ENDORSE\"}}}";

    /** Somebody who must not do the task, and the beginning of what he is told. */
    private record Case(String user, String task, String words) {
    }

    private Case aCase(String rule) {
        String movement = world.movement();
        return switch (rule) {
            case "NOMINATED" -> {
                String user = createUser("thu.duty.nominated", "thu-a-unit-a1", "thu-a-district-ha");
                String code = submitted(Role.UNIT, movement, "a1", "Người Đề Nghị");
                jdbc.sql("UPDATE vinhdanh.nomination SET submitted_by = ? WHERE code = ?").params(user, code).update();
                yield new Case(user, world.task(code, "Activity_ReviewByDistrict"), "Anh/chị đã lập, nhập");
            }
            case "REVIEWED" -> {
                String user = createUser("thu.duty.reviewed", "thu-a-district-ha", "thu-a-home-affairs");
                String code = submitted(Role.UNIT, movement, "a1", "Đã Xét");
                ok(basic(user).post("/engine-rest/task/" + world.task(code, "Activity_ReviewByDistrict") + "/complete",
                        ENDORSE));
                yield new Case(user, world.task(code, "Activity_AppraiseByHomeAffairs"), "Anh/chị đã xét hồ sơ này");
            }
            case "NEAR" -> {
                String user = createUser("thu.duty.near", "thu-a-district-ha");
                String code = submitted(Role.UNIT, movement, "a1", "Người Thân");
                ok(basic(user).post("/api/nominations/" + code + "/interests",
                        "{\"ground\":\"RELATIVE\",\"reason\":\"Vợ\"}"));
                yield new Case(user, world.task(code, "Activity_ReviewByDistrict"), "Anh/chị là người được đề nghị");
            }
            default -> {
                String user = createUser("thu.duty.list", "thu-a-home-affairs-lead");
                appraised(movement, "Một Dòng");
                String list = compiled(movement);
                String task = world.task(list, "Activity_EndorseByHomeAffairs");
                assertThat(basic(user).post("/api/tasks/" + task + "/recusal", "{\"reason\":\"Bạn thân\"}")
                        .statusCode()).isEqualTo(204);
                yield new Case(user, task, "Anh/chị đã xin không tham gia danh sách");
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOMINATED", "REVIEWED", "NEAR", "LIST_RECUSED"})
    void theEnginesInterfacesRefuseInWords(String rule) {
        Case barred = aCase(rule);
        HttpCaller rest = basic(barred.user());
        HttpCaller tasklist = signedIn(barred.user());
        tasklist.get("/camunda/app/welcome/default/", "Accept", "text/html");
        String me = "{\"userId\":\"" + barred.user() + "\"}";
        String engine = "/engine-rest/task/" + barred.task();
        String own = "/camunda/api/engine/engine/default/task/" + barred.task();
        told(barred, rest.post(engine + "/claim", me));
        told(barred, rest.post(engine + "/complete", ENDORSE));
        told(barred, rest.post(engine + "/submit-form", ENDORSE));
        told(barred, tasklist.post(own + "/claim", me));
        told(barred, tasklist.post(own + "/complete", ENDORSE));
        told(barred, tasklist.post(own + "/submit-form", ENDORSE));
        HttpResponse<String> given = as(Role.ADMINISTRATOR).post(engine + "/assignee", me);
        assertThat(given.statusCode()).as(given.body()).isEqualTo(400);
        assertThat(json(given).path("message").asText()).contains("Không giao được cho " + barred.user());
        assertThat(json(rest.post(engine + "/claim", me, "Accept-Language", "en")).path("message").asText())
                .contains("You ");
        assertThat(ok(rest.get("/api/tasks/" + barred.task() + "/duty")).path("barred").asText())
                .as("told before anything is tried").startsWith(barred.words());
    }

    private static void told(Case barred, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).contains(barred.words());
    }

    @Test
    void ourInterfaceRefusesOnesOwnDossier() {
        String movement = world.movement();
        String user = createUser("thu.duty.self", "thu-a-unit-a1");
        var body = nomination(movement, "a1", "Chính Tôi");
        ok(as(Role.HOME_AFFAIRS).post("/api/duties/people/" + user, "{\"relation\":\"SELF\",\"name\":\"Chính Tôi\","
                + "\"citizenId\":\"" + body.path("nominee").path("citizenId").asText() + "\"}"));
        String code = ok(as(Role.UNIT).post("/api/nominations", body.toString())).path("code").asText();
        refused(403, basic(user).post("/api/nominations/" + code + "/submission", null));
        refused(403, basic(user).post("/api/nominations/" + code + "/withdrawal", "{\"reason\":\"Thôi\"}"));
        assertThat(ok(as(Role.UNIT).get("/api/nominations/" + code)).path("stage").asText()).isEqualTo("DRAFT");
    }

    @Test
    void aBulkActionLeavesOutWhatIsNotTheCallersAndSaysSo() {
        String movement = world.movement();
        String own = appraised(movement, "Có Liên Quan");
        appraised(movement, "Không Liên Quan");
        String user = createUser("thu.duty.lead", "thu-a-home-affairs-lead");
        ok(as(Role.HOME_AFFAIRS).post("/api/nominations/" + own + "/interests",
                "{\"user\":\"" + user + "\",\"ground\":\"INTEREST\",\"reason\":\"Cùng góp vốn\"}"));
        String list = compiled(movement);
        var set = ok(patch(user, list, "{\"select\":{\"all\":true},\"opinion\":\"ENDORSE\"}"));
        assertThat(set.path("changed").asInt()).isEqualTo(1);
        assertThat(set.path("barred").path(0).path("message").asText()).startsWith("1 dòng để lại cho người khác");
        assertThat(ok(basic(user).get("/api/lists/" + list)).path("barred").path(0).path("lines").asInt())
                .isEqualTo(1);
        refused(403, patch(user, list, "{\"select\":{\"codes\":[\"" + own + "\"]},\"opinion\":\"ENDORSE\"}"));
        assertThat(ok(patch(Role.LEAD.user(), list, "{\"select\":{\"undecided\":true},\"opinion\":\"ENDORSE\"}"))
                .path("changed").asInt()).isEqualTo(1);
    }

    private HttpResponse<String> patch(String user, String list, String body) {
        HttpCaller caller = basic(user);
        return caller.send(caller.requestWithToken("/api/lists/" + list + "/lines")
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)).build());
    }

    @Test
    void whatIsRecordedOfOneselfIsLiftedByOthersOnly() {
        String code = submitted(Role.UNIT, world.movement(), "a1", "Gỡ Bỏ");
        String user = createUser("thu.duty.lift", "thu-a-home-affairs-lead");
        String at = "/api/nominations/" + code + "/interests";
        refused(400, basic(user).post(at, "{\"ground\":\"RELATIVE\"}"));
        refused(400, basic(user).post(at, "{\"ground\":\"?\",\"reason\":\"x\"}"));
        refused(403, as(Role.UNIT).post(at, "{\"user\":\"" + user + "\",\"ground\":\"SELF\",\"reason\":\"x\"}"));
        ok(basic(user).post(at, "{\"ground\":\"RELATIVE\",\"reason\":\"Anh họ\"}"));
        long id = ok(basic(user).post(at, "{\"ground\":\"RELATIVE\",\"reason\":\"Anh họ\"}")).path("items").path(0)
                .path("id").asLong();
        refused(403, basic(user).post(at + "/" + id + "/lifting", "{\"reason\":\"Thôi\"}"));
        refused(403, as(Role.UNIT).post(at + "/" + id + "/lifting", "{\"reason\":\"Thôi\"}"));
        refused(404, as(Role.OTHER_DISTRICT).get(at));
        assertThat(ok(as(Role.UNIT).get(at)).path("total").asInt()).as("others' are not the unit's").isZero();
        assertThat(ok(as(Role.LEAD).post(at + "/" + id + "/lifting", "{\"reason\":\"Ghi nhầm người\"}")).path("items")
                .path(0).path("liftedBy").asText()).isEqualTo(Role.LEAD.user());
    }

    @Test
    void peopleAreKnownToTheirOfficeAloneAndByLastDigits() {
        String user = createUser("thu.duty.known", "thu-a-home-affairs");
        String at = "/api/duties/people/" + user;
        var known = ok(as(Role.HOME_AFFAIRS).post(at,
                "{\"relation\":\"RELATIVE\",\"name\":\"Lý Văn Con\",\"citizenId\":\"094099000123\"}"));
        assertThat(known.path(0).path("citizenId").asText()).isEqualTo("*********123");
        refused(404, as(Role.OTHER_ISSUER).get(at));
        refused(404, as(Role.UNIT).get(at));
        refused(403, basic(user).delete(at + "/" + known.path(0).path("id").asLong()));
        refused(400, basic(user).post(at, "{\"relation\":\"SELF\",\"name\":\"Lý Văn Cha\"}"));
    }

    @Test
    void aTaskThatIsNotOnesOwnIsNotFoundAndOneThatJudgesNobodyCannotBeLeft() {
        String movement = world.movement();
        String code = submitted(Role.UNIT, movement, "a1", "Của Người Khác");
        String task = world.task(code, "Activity_ReviewByDistrict");
        refused(404, as(Role.OTHER_DISTRICT).get("/api/tasks/" + task + "/duty"));
        refused(404, as(Role.HOME_AFFAIRS).post("/api/tasks/" + task + "/recusal", "{\"reason\":\"x\"}"));
        refused(400, as(Role.DISTRICT).post("/api/tasks/" + task + "/recusal", "{}"));
        refused(409, as(Role.HOME_AFFAIRS).post("/api/tasks/" + world.task(movement + "-D1", "Activity_RunBatch")
                + "/recusal", "{\"reason\":\"x\"}"));
        assertThat(ok(complete(Role.DISTRICT, code, "Activity_ReviewByDistrict", Map.of("verdict", "ENDORSE"))))
                .isNotNull();
    }
}
