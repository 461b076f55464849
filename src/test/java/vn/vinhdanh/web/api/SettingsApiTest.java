package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The settings of a movement over HTTP: who sees them, who changes them, and what is refused. */
class SettingsApiTest extends ApiTest {

    private static final String SETTINGS = """
            {"quotas": [{"kind": "INDIVIDUAL", "most": 5}, {"kind": "INDIVIDUAL", "unit": " a1 ", "most": 7},
              {"kind": "HOUSEHOLD", "unit": "", "most": 0}], "overQuota": "BLOCK", "lateRule": "REFUSE"}""";

    @Test
    void aMovementWithoutSettingsSaysSo() throws Exception {
        JsonNode settings = settings(Role.UNIT, world.movement());
        assertThat(settings).isEqualTo(
                JSON.readTree("{\"quotas\": [], \"overQuota\": \"FLAG\", \"lateRule\": \"NEXT_BATCH\"}"));
    }

    @ParameterizedTest
    @EnumSource(names = {"HOME_AFFAIRS", "ADMINISTRATOR"})
    void soNoiVuAndAdministratorsChangeThemAndTheJournalKeepsBoth(Role role) throws Exception {
        String movement = world.movement();
        JsonNode answer = ok(put(role, movement, SETTINGS));
        assertThat(answer).isEqualTo(JSON.readTree("""
                {"quotas": [{"kind": "INDIVIDUAL", "unit": null, "most": 5},
                   {"kind": "HOUSEHOLD", "unit": null, "most": 0},
                   {"kind": "INDIVIDUAL", "unit": "a1", "most": 7}], "overQuota": "BLOCK", "lateRule": "REFUSE"}"""));
        assertThat(settings(Role.UNIT, movement)).isEqualTo(answer);
        assertThat(journal(movement)).containsExactly(role.user() + " SETTINGS_CHANGED NEXT_BATCH REFUSE 3");

        ok(put(role, movement, SETTINGS));
        assertThat(journal(movement)).as("the same again is no change").hasSize(1);
        ok(put(role, movement, "{\"quotas\": null, \"overQuota\": \"FLAG\", \"lateRule\": \"REFUSE\"}"));
        assertThat(settings(role, movement).path("quotas")).isEmpty();
        assertThat(journal(movement)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                      | overQuota, lateRule
            {"overQuota": "FLAG"}                                                   | lateRule
            {"overQuota": "WARN", "lateRule": "REFUSE"}                             | overQuota
            {"overQuota": "FLAG", "lateRule": "REFUSE", "quotas": [{}]}             | quotas[0].kind, quotas[0].most
            {"overQuota": "FLAG", "lateRule": "REFUSE", "quotas": [{"kind": "HOUSEHOLD", "most": -1}]} | quotas[0].most
            {"overQuota": "FLAG", "lateRule": "REFUSE", "quotas": [{"kind": "HOUSEHOLD", "most": 100001}]} \
                | quotas[0].most
            {"overQuota": "FLAG", "lateRule": "REFUSE", "quotas": [{"kind": "HOUSEHOLD", "most": 1, "unit": "z9"}]} \
                | quotas[0].unit
            {"overQuota": "FLAG", "lateRule": "REFUSE", "quotas": [{"kind": "HOUSEHOLD", "most": 1}, \
                {"kind": "HOUSEHOLD", "most": 2}]} | quotas[1].kind
            {"overQuota": "FLAG", "lateRule": "REFUSE", "quotas": [{"kind": "HOUSEHOLD", "unit": "a1", "most": 1}, \
                {"kind": "HOUSEHOLD", "unit": "a1", "most": 2}]} | quotas[1].unit
            """)
    void whatIsWrongIsNamedByFieldAndNothingChanges(String body, String fields) {
        String movement = world.movement();
        JsonNode problem = refused(400, put(Role.HOME_AFFAIRS, movement, body));
        assertThat(problem.path("problems")).extracting(p -> p.path("field").asText())
                .containsExactlyElementsOf(List.of(fields.split(", ")));
        assertThat(problem.path("problems")).allSatisfy(p -> assertThat(p.path("message").asText()).isNotBlank());
        assertThat(settings(Role.UNIT, movement).path("lateRule").asText()).isEqualTo("NEXT_BATCH");
        assertThat(journal(movement)).isEmpty();
    }

    @Test
    void aSummarisedMovementKeepsItsSettings() {
        String movement = world.movement();
        jdbc.sql("UPDATE vinhdanh.movement SET summarised_at = now() WHERE code = ?").param(movement).update();
        refused(409, put(Role.HOME_AFFAIRS, movement, SETTINGS));
    }

    private HttpResponse<String> put(Role role, String movement, String body) {
        return as(role).send("PUT", "/api/movements/" + movement + "/settings", body, "Content-Type",
                "application/json");
    }

    private JsonNode settings(Role role, String movement) {
        return ok(as(role).get("/api/movements/" + movement)).path("settings");
    }

    private List<String> journal(String movement) {
        return jdbc.sql("""
                SELECT actor || ' ' || action || ' ' || (detail -> 'before' ->> 'lateRule') || ' '
                    || (detail -> 'after' ->> 'lateRule') || ' ' || jsonb_array_length(detail -> 'after' -> 'quotas')
                FROM vinhdanh.journal WHERE subject = ? AND action = 'SETTINGS_CHANGED' ORDER BY id""")
                .param(movement).query(String.class).list();
    }
}
