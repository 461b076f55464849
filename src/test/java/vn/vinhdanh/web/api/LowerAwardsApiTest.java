package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Given down: the unit is asked for its own Giấy khen, and says what it did. */
class LowerAwardsApiTest extends OutcomeApiTest {

    private String movement;
    private String first;
    private String second;
    private String list;

    @BeforeEach
    void twoGivenDown() {
        movement = world.movement();
        first = appraised(movement, person("Sơn Thị Hồng"));
        second = appraised(movement, person("Lý Hoàng Nam"));
        list = compiled(movement);
        decided(list, Map.of(first, "GIVE_DOWN", second, "GIVE_DOWN"));
        issued(list);
    }

    private JsonNode put(int status, Role role, String code, String body) {
        var answer = as(role).put("/api/nominations/" + code + "/lower-award", quoted(body));
        return status == 200 ? ok(answer) : refused(status, answer);
    }

    private int found(String filter) {
        return ok(as(Role.HOME_AFFAIRS).get("/api/nominations?movement=" + movement + "&" + filter)).path("total")
                .asInt();
    }

    @Test
    void theMailSaysWhatIsAsked() {
        assertThat(jdbc.sql("SELECT plain FROM vinhdanh.mail_outbox WHERE key LIKE ?").param("outcome:" + list + ":%")
                .query(String.class).single()).contains("Đề nghị đơn vị xét, tặng Giấy khen", "Theo quy chế", first);
    }

    @Test
    void theUnitGaveItsOwnOrSaysWhyNot() {
        assertThat(found("lowerAward=OPEN")).isEqualTo(2);
        JsonNode followUp = dossier(Role.DEPARTMENT, first).path("followUp");
        assertThat(followUp.path("mayRecordLowerAward").asBoolean()).isTrue();
        assertThat(followUp.path("lowerAward").isNull()).isTrue();
        put(200, Role.DEPARTMENT, first, "{'given':true,'number':'15/QĐ-SYT','date':'" + today() + "'}");
        put(200, Role.DEPARTMENT, second, "{'given':false,'reason':'Đã khen trong năm'}");

        followUp = dossier(Role.HOME_AFFAIRS, first).path("followUp");
        assertThat(followUp.path("lowerAward").path("number").asText()).isEqualTo("15/QĐ-SYT");
        assertThat(followUp.path("mayRecordLowerAward").asBoolean()).isFalse();
        assertThat(dossier(Role.DEPARTMENT, first).path("stage").asText()).isEqualTo("GIVEN_DOWN");
        assertThat(found("lowerAward=OPEN")).isZero();
        assertThat(found("lowerAward=GIVEN")).isEqualTo(1);
        assertThat(found("lowerAward=DECLINED")).isEqualTo(1);
        JsonNode lines = ok(as(Role.HOME_AFFAIRS).get("/api/lists/" + list + "/given-down")).path("items");
        assertThat(lines).hasSize(2);
        assertThat(ok(as(Role.HOME_AFFAIRS).get("/api/lists/" + list + "/given-down?open=true")).path("total").asInt())
                .isZero();
        assertThat(dossier(Role.DEPARTMENT, second).path("timeline")).extracting(e -> e.path("text").asText())
                .contains("Đơn vị không tặng Giấy khen: Đã khen trong năm");
    }

    @Test
    void theSameAgainChangesNothingAndAMistakeIsPutRight() {
        String given = "{'given':true,'number':'15/QĐ-SYT','date':'" + today() + "'}";
        put(200, Role.DEPARTMENT, first, given);
        put(200, Role.DEPARTMENT, first, given);
        put(200, Role.DEPARTMENT, first, "{'given':false,'reason':'Ghi nhầm'}");
        assertThat(jdbc.sql("SELECT count(*) FROM vinhdanh.journal WHERE subject = ? AND action = 'LOWER_AWARD'")
                .param(first).query(Integer.class).single()).isEqualTo(2);
        assertThat(found("lowerAward=GIVEN")).isZero();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(put(400, Role.DEPARTMENT, first, "{}").path("problems").path(0).path("field").asText())
                .isEqualTo("given");
        assertThat(put(400, Role.DEPARTMENT, first, "{'given':true}").path("problems"))
                .extracting(p -> p.path("field").asText()).containsExactly("number", "date");
        assertThat(put(400, Role.DEPARTMENT, first, "{'given':true,'number':'1','date':'" + today().plusDays(1) + "'}")
                .path("problems").path(0).path("field").asText()).isEqualTo("date");
        assertThat(put(400, Role.DEPARTMENT, first, "{'given':false,'reason':' '}").path("problems").path(0)
                .path("field").asText()).isEqualTo("reason");
        put(403, Role.HOME_AFFAIRS, first, "{'given':true}");
        put(404, Role.UNIT, first, "{'given':true}");
        String other = appraised(world.movement(), person("Chưa Ai Quyết"));
        put(409, Role.DEPARTMENT, other, "{'given':false,'reason':'x'}");
    }
}
