package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sent wrongly is said in words and in one shape, and is never an error of the server. */
class ProblemsTest extends ApiTest {

    private String movement;

    @BeforeEach
    void launch() {
        movement = world.movement();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{                                                      | null",
        "[]                                                     | null",
        "''                                                     | null",
        "{\"nominee\": {\"kind\": \"PERSON\", \"name\": \"x\"}} | nominee.kind",
        "{\"nominee\": {\"birthYear\": \"xưa\"}}                | nominee.birthYear",
        "{\"nominee\": {\"birthYear\": 99999999999}}            | nominee.birthYear",
        "{\"nominee\": []}                                      | nominee",
        "{\"achievedFrom\": \"31/12/2021\"}                     | achievedFrom",
        "{\"urgent\": \"có\"}                                   | urgent",
        "{}                                                     | unit",
        "{\"unit\": \"a1\"}                                     | movement"})
    void aBodyThatCannotBeRead(String body, String field) {
        JsonNode problem = refused(400, as(Role.UNIT).post("/api/nominations", body));
        assertThat(problem.path("problems").path(0).path("field").asText()).isEqualTo(field);
        assertThat(problem.path("detail").asText()).isNotBlank()
                .doesNotContain("Exception", "vn.vinhdanh", "com.fasterxml");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/khong-co, 404", "GET, /api/nominations/khong-co, 404", "GET, /api/lists/khong-co, 404",
        "GET, /api/lists/khong-co/lines, 404", "GET, /api/batches/khong-co, 404", "GET, /api/movements/khong-co, 404",
        "GET, /api/nominations/x/evidence/y, 400", "GET, /api/nominations/x/evidence/1, 404",
        "GET, /api/nominations/x/evidence/99999999999999999999, 400", "DELETE, /api/nominations, 405",
        "PUT, /api/me, 405", "POST, /api/lists/x/lines, 405", "PATCH, /api/nominations/x, 405",
        "GET, /api/nominations?page=x, 400", "GET, /api/nominations?stage=x, 400", "GET, /api/lists/%E1%BB%9D, 404",
        "GET, /api/nominations/%C4%91, 404", "GET, '/api/nominations/x''y', 404", "GET, /api/decisions, 400",
        "POST, /api/demo/clock, 404", "GET, /api/demo/clock, 404"})
    void aWrongAddressVerbOrParameter(String verb, String address, int status) {
        assertThat(refused(status, as(Role.HOME_AFFAIRS)
                .send(verb, address, "GET".equals(verb) ? null : "{}", "Content-Type", "application/json"))
                .path("problems")).hasSize(1);
    }

    @Test
    void theClockIsMovedInTheDemoOnly() {
        refused(404, as(Role.ADMINISTRATOR).post("/api/demo/clock", "{\"now\": \"2030-01-01T00:00:00+07:00\"}"));
    }

    @Test
    void otherMediaTypes() {
        refused(415, as(Role.UNIT).send("POST", "/api/nominations", "x", "Content-Type", "text/plain"));
        refused(415, as(Role.UNIT).send("POST", "/api/nominations", "<x/>", "Content-Type", "application/xml"));
        assertThat(as(Role.UNIT).get("/api/me", "Accept", "application/xml").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nominee.name", "achievement", "content", "unit", "movement"})
    void aCharacterThatCannotBeStored(String field) {
        String body = nomination(movement, "a1", "Tên").toString();
        String name = field.substring(field.indexOf('.') + 1);
        String broken = body.replaceFirst("(\"" + name + "\":\")", "$1\\\\u0000");
        assertThat(broken).isNotEqualTo(body);
        assertThat(as(Role.UNIT).post("/api/nominations", broken).statusCode()).isIn(201, 400);
    }

    @Test
    void whatTheFirewallRefusesIsNoServerErrorEither() {
        for (String address : new String[] {"/api/nominations/%00", "/api/nominations/a%2Fb", "/api/nominations/a;b",
                "/api//me", "/api/%2e%2e/me"}) {
            assertThat(as(Role.UNIT).get(address).statusCode()).as(address).isIn(400, 404);
        }
    }
}
