package vn.vinhdanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vinhdanh.HttpCaller;

/**
 * The company of the dossier that the story is about: others of the same list, brought in by our API as a unit's own
 * system would.
 */
final class OtherDossiers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "vinhdanh-bien";

    private final HttpCaller unit;
    private final HttpCaller district;
    private final HttpCaller homeAffairs;

    OtherDossiers(HttpCaller unit, HttpCaller district, HttpCaller homeAffairs) {
        this.unit = unit;
        this.district = district;
        this.homeAffairs = homeAffairs;
    }

    /** Submits a complete dossier; it then waits at the district. Answers its code. */
    String submitted(String movement, String unitCode, String nominee, String position, String content) {
        Map<String, Object> who = new HashMap<>(Map.of("kind", "INDIVIDUAL", "name", nominee,
                "gender", "FEMALE", "birthYear", 1985,
                "citizenId", "0941850" + (10_000 + Math.abs(nominee.hashCode() % 80_000)), "position", position,
                "workplace", "Trạm Y tế", "leader", false));
        Map<String, Object> body = new HashMap<>(Map.of("movement", movement, "unit", unitCode, "nominee", who,
                "content", content, "awardForm", "BANG_KHEN",
                "achievement", "Tham gia truy vết, lấy mẫu và tiêm chủng liên tục 60 ngày đêm tại các khu phong tỏa.",
                "achievedFrom", "2021-09-10", "achievedTo", "2021-12-10", "urgent", false, "exclusionDeclared", false));
        String code = (String) done(unit.post("/api/nominations", text(body))).get("code");
        for (String type : List.of("TO_TRINH", "BAO_CAO_THANH_TICH", "BIEN_BAN")) {
            done(upload(code, type));
        }
        done(unit.post("/api/nominations/" + code + "/submission", null));
        return code;
    }

    /** Endorsed by the district and by Sở Nội vụ: waits for a decision. */
    String appraised(String movement, String unitCode, String nominee, String position, String content) {
        String code = submitted(movement, unitCode, nominee, position, content);
        endorse(district, code);
        endorse(homeAffairs, code);
        return code;
    }

    private void endorse(HttpCaller reviewer, String code) {
        String tasks = reviewer.post("/engine-rest/task", text(Map.of("processInstanceBusinessKey", code))).body();
        String task = (String) ((Map<?, ?>) read(tasks, List.class).get(0)).get("id");
        done(reviewer.post("/engine-rest/task/" + task + "/complete",
                text(Map.of("variables", Map.of("verdict", Map.of("value", "ENDORSE", "type", "String"))))));
    }

    private HttpResponse<String> upload(String code, String type) {
        String body = ("--%1$s\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\n%2$s\r\n"
                + "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%%PDF-1.4\r\n%%%%EOF\r\n--%1$s--\r\n")
                .formatted(BOUNDARY, type);
        return unit.send(unit.requestWithToken("/api/nominations/" + code + "/evidence", "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static Map<?, ?> done(HttpResponse<String> response) {
        assertThat(response.statusCode()).as("%s: %s", response.uri(), response.body()).isBetween(200, 204);
        return response.body().isEmpty() ? Map.of() : read(response.body(), Map.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
