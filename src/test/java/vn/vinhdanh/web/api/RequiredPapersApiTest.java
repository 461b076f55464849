package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a dossier needs, at the unit's desk and at the reviewers'. */
class RequiredPapersApiTest extends ApiTest {

    private static final String APPRAISE = "Activity_AppraiseByHomeAffairs";

    private String movement;

    @BeforeEach
    void launch() {
        movement = world.movement();
    }

    /** "TO_TRINH+" where it is there, "BIEN_BAN-" where it is not. */
    private static List<String> required(JsonNode dossier) {
        List<String> papers = new ArrayList<>();
        dossier.path("requiredPapers").forEach(paper -> {
            assertThat(paper.path("title").asText()).isNotBlank();
            papers.add(paper.path("type").asText() + (paper.path("present").asBoolean() ? "+" : "-"));
        });
        return papers;
    }

    private JsonNode dossier(Role role, String code) {
        return ok(as(role).get("/api/nominations/" + code));
    }

    @Test
    void theDossierSaysWhatItNeedsAndWhatIsThere() {
        String code = draft(Role.DEPARTMENT, movement, "so1", "Cần Giấy Tờ");
        assertThat(required(dossier(Role.DEPARTMENT, code)))
                .containsExactly("TO_TRINH-", "BAO_CAO_THANH_TICH-", "BIEN_BAN-");
        ok(upload(Role.DEPARTMENT, code, "BIEN_BAN", "b.pdf", TestFiles.PDF));
        assertThat(required(dossier(Role.DEPARTMENT, code)))
                .containsExactly("TO_TRINH-", "BAO_CAO_THANH_TICH-", "BIEN_BAN+");
        JsonNode refused = refused(400, as(Role.DEPARTMENT).post("/api/nominations/" + code + "/submission", null));
        assertThat(refused.path("problems").findValuesAsText("field"))
                .containsExactly("evidence.TO_TRINH", "evidence.BAO_CAO_THANH_TICH");
        assertThat(refused.path("detail").asText())
                .isEqualTo("Thiếu tờ trình của đơn vị.\nThiếu báo cáo thành tích.");
    }

    @Test
    void anUrgentDossierNeedsTheSimplifiedPapers() {
        ObjectNode body = nomination(movement, "so1", "Đột Xuất").put("urgent", true);
        String code = ok(as(Role.DEPARTMENT).post("/api/nominations", body.toString())).path("code").asText();
        assertThat(required(dossier(Role.DEPARTMENT, code))).containsExactly("TO_TRINH-", "BAO_CAO_TOM_TAT-");
        ok(upload(Role.DEPARTMENT, code, "TO_TRINH", "t.pdf", TestFiles.PDF));
        ok(upload(Role.DEPARTMENT, code, "BAO_CAO_TOM_TAT", "t.pdf", TestFiles.PDF));
        ok(as(Role.DEPARTMENT).post("/api/nominations/" + code + "/submission", null));
        assertThat(required(dossier(Role.HOME_AFFAIRS, code))).containsExactly("TO_TRINH+", "BAO_CAO_TOM_TAT+");
    }

    @Test
    void endorsingIsRefusedWhilePapersAreMissingAndReturningIsNot() {
        String code = submitted(Role.DEPARTMENT, movement, "so1", "Mất Giấy Tờ");
        removeBehindTheRules(code, "BIEN_BAN");
        assertThat(required(dossier(Role.HOME_AFFAIRS, code)))
                .containsExactly("TO_TRINH+", "BAO_CAO_THANH_TICH+", "BIEN_BAN-");

        HttpResponse<String> refused = complete(Role.HOME_AFFAIRS, code, APPRAISE, Map.of("verdict", "ENDORSE"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(json(refused).path("message").asText()).contains("theo quy định của ngày trình 15/11/2021",
                "Thiếu biên bản họp xét khen thưởng.").doesNotContain("Thiếu tờ trình");
        JsonNode after = dossier(Role.HOME_AFFAIRS, code);
        assertThat(after.path("stage").asText()).isEqualTo("APPRAISAL");
        assertThat(after.path("opinions")).isEmpty();

        ok(complete(Role.HOME_AFFAIRS, code, APPRAISE, Map.of("verdict", "RETURN", "reason", "Thiếu biên bản")));
        ok(upload(Role.DEPARTMENT, code, "BIEN_BAN", "lại.pdf", TestFiles.PDF));
        ok(as(Role.DEPARTMENT).post("/api/nominations/" + code + "/submission", null));
        ok(complete(Role.HOME_AFFAIRS, code, APPRAISE, Map.of("verdict", "ENDORSE")));
        assertThat(dossier(Role.HOME_AFFAIRS, code).path("stage").asText()).isEqualTo("AWAITING_DECISION");
    }

    @Test
    void aPaperTakenOutInASupplementMustComeBackBeforeTheDossierDoes() {
        String code = submitted(Role.DEPARTMENT, movement, "so1", "Bổ Sung");
        ok(complete(Role.HOME_AFFAIRS, code, APPRAISE, Map.of("verdict", "RETURN", "reason", "Tờ trình sai tên")));
        JsonNode paper = dossier(Role.DEPARTMENT, code).path("evidence").path(0);
        ok(as(Role.DEPARTMENT).delete("/api/nominations/" + code + "/evidence/" + paper.path("id").asText()));
        refused(400, as(Role.DEPARTMENT).post("/api/nominations/" + code + "/submission", null));
        assertThat(required(dossier(Role.DEPARTMENT, code))).contains("TO_TRINH-");
    }

    @Test
    void theDistrictIsHeldToThePapersToo() {
        String code = submitted(Role.UNIT, movement, "a1", "Của Xã");
        removeBehindTheRules(code, "TO_TRINH");
        HttpResponse<String> refused = complete(Role.DISTRICT, code, "Activity_ReviewByDistrict",
                Map.of("verdict", "ENDORSE"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(json(refused).path("message").asText()).contains("Thiếu tờ trình của đơn vị.");
        ok(complete(Role.DISTRICT, code, "Activity_ReviewByDistrict",
                Map.of("verdict", "REJECT", "reason", "Không có tờ trình")));
    }

    private void removeBehindTheRules(String code, String type) {
        assertThat(jdbc.sql("UPDATE vinhdanh.evidence SET removed_at = now() WHERE type = ? AND nomination_id = "
                + "(SELECT id FROM vinhdanh.nomination WHERE code = ?)").params(type, code).update()).isEqualTo(1);
    }
}
