package vn.vinhdanh.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.web.api.ApiTest;
import vn.vinhdanh.web.api.Role;

/** JSON that is too much, too deep or no text at all: refused in words, and nothing of it is kept. */
class BodiesTest extends ApiTest {

    private String movement;

    @BeforeEach
    void launch() {
        movement = world.movement();
    }

    private HttpResponse<String> sent(byte[] body, String type, String... headers) {
        HttpCaller unit = as(Role.UNIT);
        return unit.send(unit.requestWithToken("/api/nominations", headers).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
    }

    private int kept() {
        return jdbc.sql("SELECT count(*) FROM vinhdanh.nomination WHERE movement = ?").param(movement)
                .query(Integer.class).single();
    }

    @Test
    void tenMegabytes() {
        ObjectNode body = nomination(movement, "a1", "Nguyễn Văn A");
        body.put("achievement", "x".repeat(10_000_000));
        byte[] much = utf8(body.toString());
        assertThat(refused(413, sent(much, "application/json", "Accept-Language", "vi")).path("detail").asText())
                .contains("lớn hơn mức cho phép");
        assertThat(refused(413, sent(much, "application/json", "Accept-Language", "en")).path("detail").asText())
                .contains("larger than");
        HttpResponse<String> engines = as(Role.UNIT).post("/engine-rest/task", body.toString());
        assertThat(engines.statusCode()).isEqualTo(413);
        assertThat(json(engines).path("message").asText()).contains("lớn hơn");
        assertThat(kept()).isZero();
    }

    /** Found by {@link FuzzTest}: the answer to the address that was refused tried to read the form, and was none. */
    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "GET"})
    void aFormWithoutItsBoundaryAtAnAddressThatIsNone(String method) {
        HttpCaller unit = as(Role.UNIT);
        JsonNode problem = refused(400, unit.send(unit.requestWithToken("/api/revocations/a%3Bb")
                .header("Content-Type", "multipart/form-data")
                .method(method, HttpRequest.BodyPublishers.ofString("{\"kind\": \"x\"}")).build()));
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nominee.name", "nominee.position", "nominee.workplace", "nominee.citizenId", "achievement",
        "content", "awardForm", "unit", "movement"})
    void aMegabyteInEachField(String field) {
        ObjectNode body = nomination(movement, "a1", "Nguyễn Văn A");
        ObjectNode holder = field.startsWith("nominee.") ? (ObjectNode) body.path("nominee") : body;
        holder.put(field.substring(field.indexOf('.') + 1), "ộ".repeat(1_000_000));
        JsonNode problem = refused(400, as(Role.UNIT).post("/api/nominations", body.toString()));
        assertThat(problem.path("problems").path(0).path("field").asText()).isEqualTo(field);
        assertThat(kept()).isZero();
    }

    @Test
    void deepTwiceOrCutOff() {
        for (String body : new String[] {"[".repeat(10_000), "{\"nominee\":".repeat(10_000),
            "{\"unit\":\"a1\",\"unit\":\"a2\"}", "{\"nominee\":{\"birthYear\":" + "9".repeat(100_000) + "}}",
            "{\"nominee\":{\"birthYear\":NaN}}", "{\"nominee\":{\"birthYear\":1e999999999}}", "\"x\"", "{\"unit\":"}) {
            assertThat(refused(400, as(Role.UNIT).post("/api/nominations", body)).path("detail").asText())
                    .isNotBlank().doesNotContain("Exception", "com.fasterxml");
        }
    }

    @Test
    void otherEncodings() {
        String json = nomination(movement, "a1", "Nguyễn Văn A").toString();
        byte[] broken = json.replace("Nguyễn", "\u00ff\u00fe").getBytes(StandardCharsets.ISO_8859_1);
        refused(400, sent(broken, "application/json"));
        for (String type : new String[] {"text/plain", "application/xml", "x/y"}) {
            refused(415, sent(utf8(json), type));
        }
        for (String type : new String[] {"application/json;charset=none", "x", ";"}) {
            assertThat(sent(utf8(json), type).statusCode()).as(type).isIn(400, 415);
        }
        assertThat(kept()).isZero();
        byte[] utf16 = json.getBytes(Charset.forName("UTF-16"));
        assertThat(ok(sent(utf16, "application/json")).path("nominee").path("name").asText())
                .as("JSON says by its first bytes how it is written").isEqualTo("Nguyễn Văn A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00x"})
    void whatIsNoCharacterIsRefusedByField(String escaped) {
        String body = nomination(movement, "a1", "A").toString();
        for (String field : new String[] {"name", "position", "workplace", "achievement"}) {
            String broken = body.replaceFirst("(\"" + field + "\":\")", "$1\\" + escaped);
            assertThat(broken).isNotEqualTo(body);
            String named = refused(400, as(Role.UNIT).post("/api/nominations", broken)).path("problems").path(0)
                    .path("field").asText();
            assertThat(named).endsWith(field);
        }
        assertThat(kept()).isZero();
    }

    @Test
    void whatNobodySeesIsTakenOutAndTheRestIsFound() {
        String decomposed = Normalizer.normalize("Đặng Ngọc Ước", Normalizer.Form.NFD);
        ObjectNode body = nomination(movement, "a1", "\u202e" + decomposed + "\u200b\ufeff \ud83d\ude00\u0007");
        body.put("achievement", "\u2066" + decomposed + "\u0007\nHai");
        JsonNode draft = ok(as(Role.UNIT).post("/api/nominations", body.toString()));
        assertThat(draft.path("nominee").path("name").asText()).isEqualTo("Đặng Ngọc Ước \ud83d\ude00");
        assertThat(draft.path("achievement").asText()).isEqualTo("Đặng Ngọc Ước\nHai");
        for (String q : new String[] {"Đặng Ngọc Ước", decomposed, "dang ngoc uoc", "ĐẶNG NGỌC ƯỚC"}) {
            assertThat(ok(as(Role.UNIT).get("/api/nominations?movement=" + movement + "&q="
                    + URLEncoder.encode(q, StandardCharsets.UTF_8))).path("total").asInt()).as(q).isEqualTo(1);
        }
        String task = world.task(draft.path("code").asText(), "Activity_PrepareDossier");
        assertThat(ok(as(Role.UNIT).get("/engine-rest/task/" + task + "/variables")).path("nomineeName").path("value")
                .asText()).isEqualTo("Đặng Ngọc Ước \ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=99999999999", "size=1000000000", "size=0", "page=1e3", "batch=x",
        "page=%EF%BC%91x"})
    void numbersOutOfRange(String question) {
        refused(400, as(Role.UNIT).get("/api/nominations?" + question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=%D9%A1", "page=0&size=5&page=-1", "stage=%00", "page=%00&size=5"})
    void numbersInOtherLettersAndTwice(String question) {
        assertThat(as(Role.UNIT).get("/api/nominations?movement=" + movement + "&" + question).statusCode())
                .isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "+999999999-12-31", "2021-02-29", "9999-12-31", "-0001-01-01", "31/12/2021"})
    void daysThatNobodyKeeps(String day) {
        ObjectNode body = nomination(movement, "a1", "A");
        body.put("achievedFrom", day).put("achievedTo", day);
        assertThat(as(Role.UNIT).post("/api/nominations", body.toString()).statusCode()).isIn(201, 400);
        assertThat(as(Role.UNIT).get("/api/calendar/due?days=5&from=" + URLEncoder.encode(day, StandardCharsets.UTF_8))
                .statusCode()).isIn(200, 400);
    }

    @Test
    void whatNeverReachesAControllerIsSaidInWordsToo() {
        for (String address : new String[] {"/api/nominations/a;b", "/api//me", "/api/lists/%25"}) {
            assertThat(refused(400, as(Role.UNIT).get(address)).path("detail").asText()).isNotBlank();
        }
        int port = URI.create(address()).getPort();
        for (Shot shot : new Shot[] {new Shot("GET", "/api/me?" + "a=1&".repeat(20_000), "", Map.of(), null),
            new Shot("GET", "/api/me", "", Map.of("X-Long", "x".repeat(2_900), "X-Longer", "x".repeat(2_900),
                    "X-Longest", "x".repeat(2_900)), null),
            new Shot("GET", "/api/%zz", "", Map.of(), null), new Shot("G T", "/", "", Map.of(), null),
            new Shot("GET", "/public/%00", "", Map.of(), null)}) {
            Answer answer = Answer.to(port, Answer.bytes(shot, null));
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("Tomcat", "Exception");
        }
        assertThat(Answer.to(port, Answer.bytes(new Shot("GET", "/public/%00", "", Map.of(), null), null)).body())
                .contains("lang=\"vi\"", "lang=\"en\"");
    }
}
