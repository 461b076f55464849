package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forwarded up: to whom, when sent, and one answer for several dossiers. */
class OutgoingApiTest extends OutcomeApiTest {

    private static final String PRIME_MINISTER = "'authority':'Thủ tướng Chính phủ',"
            + "'awardForm':'Bằng khen của Thủ tướng Chính phủ'";

    private String movement;
    private String first;
    private String second;
    private String awarded;
    private String list;

    @BeforeEach
    void aSignedList() {
        movement = world.movement();
        first = appraised(movement, person("Kim Ngọc Thái"));
        second = appraised(movement, person("Thạch Thị Dân"));
        awarded = appraised(movement, person("Lâm Văn Mẫn"));
        list = compiled(movement);
        decided(list, Map.of(first, "FORWARD_UP", second, "FORWARD_UP", awarded, "AWARD"));
    }

    private String codes(String... codes) {
        return "'codes':['" + String.join("','", codes) + "'],";
    }

    private JsonNode forwarding(int status, String body) {
        var answer = as(Role.OFFICE).put("/api/lists/" + list + "/forwarding", quoted("{" + body + "}"));
        return status == 200 ? ok(answer) : refused(status, answer);
    }

    private JsonNode answer(int status, String body) {
        var answer = as(Role.HOME_AFFAIRS).post("/api/lists/" + list + "/higher-decisions", quoted("{" + body + "}"));
        return status == 200 ? ok(answer) : refused(status, answer);
    }

    @Test
    void sentAndAnsweredForSeveralAtOnce() {
        issued(list);
        forwarding(200, codes(first, second) + PRIME_MINISTER);
        assertThat(forwarding(200, codes(first, second) + PRIME_MINISTER
                + ",'number':'45/TTr-UBND','sentOn':'" + today() + "'").path("dossiers").asInt()).isEqualTo(2);
        JsonNode line = ok(as(Role.OFFICE).get("/api/lists/" + list + "/forwarded")).path("lines").path("items")
                .path(0);
        assertThat(line.path("number").asText()).isEqualTo("45/TTr-UBND");
        assertThat(dossier(Role.DEPARTMENT, first).path("followUp").path("forwarding").path("authority").asText())
                .isEqualTo("Thủ tướng Chính phủ");

        String award = codes(first, second) + "'outcome':'AWARD','number':'12/QĐ-TTg','date':'" + today() + "'";
        assertThat(answer(200, award).path("recorded").asInt()).isEqualTo(2);
        assertThat(answer(200, award).path("recorded").asInt()).as("the same again").isZero();

        JsonNode dossier = dossier(Role.DEPARTMENT, second);
        assertThat(dossier.path("stage").asText()).isEqualTo("AWARDED");
        assertThat(dossier.path("award").path("certificateNumber").isNull()).as("no certificate of ours").isTrue();
        assertThat(dossier.path("award").path("higherAuthority").asText()).isEqualTo("Thủ tướng Chính phủ");
        assertThat(dossier.path("award").path("awardForm").asText()).isEqualTo("Bằng khen của Thủ tướng Chính phủ");
        assertThat(dossier.path("followUp").path("higherDecision").path("number").asText()).isEqualTo("12/QĐ-TTg");
        String mail = jdbc.sql("SELECT plain FROM vinhdanh.mail_outbox WHERE key = ?")
                .param("higher-decision:" + second).query(String.class).single();
        assertThat(mail).contains("Thủ tướng Chính phủ", "12/QĐ-TTg").doesNotContain("Số bằng", "null");
        JsonNode lists = ok(as(Role.AUDITOR).get("/api/movements/" + movement + "/outgoing")).path("items");
        assertThat(lists.path(0).path("forwarded").asInt()).isEqualTo(2);
        assertThat(lists.path(0).path("unanswered").asInt()).isZero();
    }

    @Test
    void anotherFormThanWasAskedForAndARefusal() {
        issued(list);
        forwarding(200, codes(first, second) + PRIME_MINISTER);
        answer(200, codes(first) + "'outcome':'AWARD','number':'7/QĐ-BYT','date':'" + today()
                + "','authority':'Bộ Y tế','awardForm':'Bằng khen của Bộ trưởng Bộ Y tế'");
        answer(200, codes(second) + "'outcome':'DECLINE','reason':'Chưa đủ thành tích'");
        assertThat(dossier(Role.DEPARTMENT, first).path("award").path("higherAuthority").asText()).isEqualTo("Bộ Y tế");
        assertThat(dossier(Role.DEPARTMENT, second).path("stage").asText()).isEqualTo("DECLINED");
        assertThat(dossier(Role.DEPARTMENT, second).path("reason").asText()).isEqualTo("Chưa đủ thành tích");
        assertThat(jdbc.sql("SELECT plain FROM vinhdanh.mail_outbox WHERE key = ?").param("higher-decision:" + second)
                .query(String.class).single()).contains("Chưa đủ thành tích");
        assertThat(answer(400, codes(first, second) + "'outcome':'DECLINE','reason':'Khác'").path("problems"))
                .as("what is decided stays").hasSize(2);
    }

    @Test
    void refusedAsAWholeNamingEachLine() {
        issued(list);
        forwarding(200, codes(first) + PRIME_MINISTER);
        JsonNode problems = answer(400, codes(first, awarded, "khong-co")
                + "'outcome':'AWARD','number':'12/QĐ-TTg','date':'" + today() + "'").path("problems");
        assertThat(problems).extracting(p -> p.path("message").asText())
                .anyMatch(m -> m.contains(awarded)).anyMatch(m -> m.contains("khong-co")).hasSize(2);
        assertThat(answer(400, codes(second) + "'outcome':'AWARD'").path("problems"))
                .extracting(p -> p.path("field").asText()).containsExactly("higherDecisionNumber", "higherAuthority",
                        "higherAwardForm", "higherDecisionDate");
        assertThat(dossier(Role.DEPARTMENT, first).path("stage").asText()).isEqualTo("HIGHER_AUTHORITY");
        assertThat(forwarding(400, codes(awarded) + PRIME_MINISTER).path("problems")).hasSize(1);
        assertThat(forwarding(400, codes(first) + "'number':'1/TTr'").path("problems"))
                .extracting(p -> p.path("field").asText()).containsExactly("authority", "awardForm", "sentOn");
        assertThat(forwarding(400, "'codes':[]," + PRIME_MINISTER).path("problems")).hasSize(1);
    }

    @Test
    void notBeforeItsTime() {
        assertThat(dossier(Role.DEPARTMENT, first).path("followUp").isNull()).as("nobody is told before").isTrue();
        forwarding(200, codes(first, second) + PRIME_MINISTER);
        assertThat(dossier(Role.DEPARTMENT, first).path("followUp").isNull()).isTrue();
        answer(400, codes(first) + "'outcome':'AWARD','number':'12/QĐ-TTg','date':'" + today() + "'");
        String open = world.movement();
        appraised(open, person("Trần Thị Ngọc"));
        String unsigned = compiled(open);
        refused(409, as(Role.OFFICE).get("/api/lists/" + unsigned + "/outgoing.zip"));
        refused(409, as(Role.OFFICE).get("/api/lists/" + unsigned + "/forwarded"));
    }

    @Test
    void aPackageIsForOneAuthority() {
        forwarding(200, codes(first) + PRIME_MINISTER);
        assertThat(refused(400, as(Role.OFFICE).get("/api/lists/" + list + "/outgoing.zip")).path("problems").path(0)
                .path("field").asText()).as("one has no authority yet").isEqualTo("authority");
        forwarding(200, codes(second) + "'authority':'Bộ Y tế','awardForm':'Bằng khen'");
        refused(400, as(Role.OFFICE).get("/api/lists/" + list + "/outgoing.zip"));
        refused(409, as(Role.OFFICE).get("/api/lists/" + list + "/outgoing.zip?authority=Nobody"));
        for (Role role : List.of(Role.LEAD, Role.CHAIRMAN, Role.AUDITOR, Role.ADMINISTRATOR)) {
            refused(403, as(role).get("/api/lists/" + list + "/outgoing.zip"));
        }
        for (Role role : List.of(Role.DEPARTMENT, Role.OTHER_ISSUER)) {
            refused(404, as(role).get("/api/lists/" + list + "/outgoing.zip"));
        }
    }
}
