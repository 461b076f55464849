package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ad hoc lists over HTTP. */
class AdHocApiTest extends ApiTest {

    private final String occasion = "Dập ổ dịch chợ Mỹ Xuyên 15/12";

    private String waiting(String movement, String name) {
        ObjectNode body = nomination(movement, "so1", name);
        body.put("urgent", true);
        String code = ok(as(Role.DEPARTMENT).post("/api/nominations", body.toString())).path("code").asText();
        for (String type : new String[] {"TO_TRINH", "BAO_CAO_TOM_TAT"}) {
            ok(upload(Role.DEPARTMENT, code, type, type + ".pdf", TestFiles.PDF));
        }
        ok(as(Role.DEPARTMENT).post("/api/nominations/" + code + "/submission", null));
        ok(complete(Role.HOME_AFFAIRS, code, "Activity_AppraiseByHomeAffairs",
                Map.of("verdict", "ENDORSE", "adHoc", "WAIT", "occasion", occasion)));
        return code;
    }

    private String gathering(String movement, boolean ordinary, String... codes) {
        ObjectNode body = JSON.createObjectNode().put("movement", movement).put("occasion", occasion)
                .put("ordinary", ordinary);
        for (String code : codes) {
            body.withArray("codes").add(code);
        }
        return body.toString();
    }

    @Test
    void whatWaitsIsShownAndGathered() {
        String movement = world.movement();
        String first = waiting(movement, "Danh Thị Một");
        String second = waiting(movement, "Danh Thị Hai");
        String ordinary = appraised(movement, "Danh Thị Ba");
        String address = "/api/movements/" + movement + "/ad-hoc";
        JsonNode shown = ok(as(Role.HOME_AFFAIRS).get(address));
        assertThat(shown.path("waiting").path("total").asInt()).isEqualTo(2);
        assertThat(shown.path("waiting").path("items").path(0).path("occasion").asText()).isEqualTo(occasion);
        assertThat(shown.path("mayGather").asBoolean()).isTrue();
        assertThat(ok(as(Role.AUDITOR).get(address + "?ordinary=true")).path("waiting").path("total").asInt())
                .isEqualTo(3);
        assertThat(ok(as(Role.AUDITOR).get(address + "?q=CHO%20my%20xuyen")).path("waiting").path("total").asInt())
                .isEqualTo(2);

        var made = as(Role.HOME_AFFAIRS).post("/api/lists", gathering(movement, false, first, second),
                "Idempotency-Key", "gom-1");
        assertThat(made.statusCode()).isEqualTo(201);
        String code = json(made).path("code").asText();
        assertThat(made.headers().firstValue("Location")).hasValue("/api/lists/" + code);
        var again = as(Role.HOME_AFFAIRS).post("/api/lists", gathering(movement, false, first, second));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again)).isEqualTo(json(made));
        JsonNode list = ok(as(Role.LEAD).get("/api/lists/" + code));
        assertThat(list.path("occasion").asText()).isEqualTo(occasion);
        assertThat(list.path("adHoc").asBoolean()).isTrue();
        assertThat(ok(as(Role.HOME_AFFAIRS).get(address)).path("open").path(0).path("lines").asInt()).isEqualTo(2);

        JsonNode refusal = refused(400, as(Role.HOME_AFFAIRS).post("/api/lists",
                gathering(movement, false, first, ordinary, "khong-co")));
        assertThat(refusal.path("problems")).hasSize(3);
        assertThat(ok(as(Role.HOME_AFFAIRS).post("/api/lists", gathering(movement, true, ordinary))).path("lines")
                .asInt()).isEqualTo(1);
    }
}
