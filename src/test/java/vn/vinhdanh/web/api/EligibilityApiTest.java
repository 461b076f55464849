package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What the interface says of eligibility: to the nominator beforehand, to reviewers afterwards. */
class EligibilityApiTest extends ApiTest {

    @Test
    void aFlagComesWithItsWordsClauseAndDatesOfEffect() {
        String movement = world.movement();
        ObjectNode body = nomination(movement, "a1", "Lê Thị Trưởng Trạm");
        body.withObject("/nominee").put("leader", true);
        body.put("achievedFrom", "2021-10-01").put("achievedTo", "2021-10-31");
        String code = handedIn(create(body));
        JsonNode flags = dossier(Role.DISTRICT, code).path("flags");
        assertThat(flags).hasSize(2);
        assertThat(flags.path(0).path("code").asText()).isEqualTo("LEADER_WITHOUT_WORKERS");
        assertThat(flags.path(0).path("message").asText()).contains("chỉ đề nghị lãnh đạo");
        assertThat(flags.path(0).path("clause").asText()).isEqualTo("Thiết lập của tỉnh");
        assertThat(flags.path(0).path("validFrom").isNull()).isTrue();
        assertThat(flags.path(0).path("validTo").asText()).isEqualTo("2023-12-31");
        assertThat(flags.path(1).path("code").asText()).isEqualTo("OUTSIDE_MOVEMENT_PERIOD");
        JsonNode english = json(as(Role.DISTRICT).get("/api/nominations/" + code, "Accept-Language", "en"));
        assertThat(english.path("flags").path(0).path("message").asText()).contains("leaders only");
    }

    @Test
    void theNominatorIsToldOfQuotaAndWarningsAsLongAsItIsADraft() {
        String movement = world.movement();
        ok(as(Role.HOME_AFFAIRS).send("PUT", "/api/movements/" + movement + "/settings", """
                {"quotas": [{"kind": "INDIVIDUAL", "most": 1}], "overQuota": "BLOCK", "lateRule": "NEXT_BATCH"}""",
                "Content-Type", "application/json"));
        String first = submitted(Role.UNIT, movement, "a1", "Ngô Hạn Mức");
        assertThat(dossier(Role.UNIT, first).path("quota").isNull()).isTrue();
        String second = create(nomination(movement, "a1", "Ngô Quá Hạn Mức"));
        JsonNode draft = dossier(Role.UNIT, second);
        assertThat(draft.path("quota").toString())
                .isEqualTo("{\"kind\":\"INDIVIDUAL\",\"limit\":1,\"used\":1,\"blocks\":true}");
        assertThat(draft.path("warnings").path(0).path("code").asText()).isEqualTo("QUOTA_EXCEEDED");
        assertThat(draft.path("warnings").path(0).path("message").asText()).contains("thứ 2", "hạn mức 1");
        assertThat(draft.path("warnings").path(0).path("clause").asText()).isEqualTo("Thiết lập của phong trào");

        papers(second);
        JsonNode refused = refused(409, as(Role.UNIT).post("/api/nominations/" + second + "/submission", null));
        assertThat(refused.path("detail").asText()).contains("1 hồ sơ cá nhân", "hạn mức 1", "bản nháp");
        assertThat(dossier(Role.UNIT, second).path("stage").asText()).isEqualTo("DRAFT");
    }

    @Test
    void theGroundOfAnExclusionIsKeptAndHoldsTheDossier() {
        String movement = world.movement();
        ObjectNode body = nomination(movement, "a1", "Ngô Đang Thanh Tra");
        body.put("exclusionDeclared", true).put("exclusionGround", "INSPECTION");
        String code = create(body);
        assertThat(dossier(Role.UNIT, code).path("exclusionGround").asText()).isEqualTo("INSPECTION");
        assertThat(dossier(Role.UNIT, code).path("warnings").path(0).path("code").asText())
                .isEqualTo("INSPECTION_PENDING");
        handedIn(code);
        JsonNode held = dossier(Role.UNIT, code);
        assertThat(held.path("stage").asText()).isEqualTo("ON_HOLD");
        assertThat(held.path("reason").asText()).contains("thanh tra", "Thiết lập của tỉnh");
        assertThat(held.path("timeline")).extracting(e -> e.path("text").asText())
                .anyMatch(text -> text.startsWith("Tạm hoãn khi tiếp nhận: "));
        assertThat(held.path("warnings")).isEmpty();
    }

    @Test
    void aGroundWithoutAnExclusionIsAContradiction() {
        ObjectNode body = nomination(world.movement(), "a1", "Ngô Mâu Thuẫn");
        body.put("exclusionGround", "COMPLAINT");
        assertThat(refused(400, post(body)).path("problems").path(0).path("field").asText())
                .isEqualTo("exclusionGround");
        body.put("exclusionDeclared", true).put("exclusionGround", "RUMOUR");
        assertThat(refused(400, post(body)).path("problems").path(0).path("field").asText())
                .isEqualTo("exclusionGround");
        body.putNull("exclusionDeclared").putNull("exclusionGround");
        ok(post(body));
    }

    private HttpResponse<String> post(ObjectNode body) {
        return as(Role.UNIT).post("/api/nominations", body.toString());
    }

    private String create(ObjectNode body) {
        return ok(post(body)).path("code").asText();
    }

    private void papers(String code) {
        for (String type : new String[] {"TO_TRINH", "BAO_CAO_THANH_TICH", "BIEN_BAN"}) {
            ok(upload(Role.UNIT, code, type, type + ".pdf", TestFiles.PDF));
        }
    }

    private String handedIn(String code) {
        papers(code);
        ok(as(Role.UNIT).post("/api/nominations/" + code + "/submission", null));
        return code;
    }

    private JsonNode dossier(Role role, String code) {
        return ok(as(role).get("/api/nominations/" + code));
    }
}
