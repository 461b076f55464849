package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.decision.Prizes;
import vn.vinhdanh.nomination.NomineeKind;

/** What a movement pays: by the decree of the day, or by what its province sets. */
class PrizesApiTest extends ApiTest {

    private static final String LAM_DONG = """
            {"prizes": [{"awardForm": "BK", "kind": "COLLECTIVE", "amount": 5000000, "basis": " QĐ  của UBND tỉnh "},
              {"awardForm": "BK", "kind": "INDIVIDUAL", "amount": 2000000}]}""";

    @Autowired
    private Prizes prizes;

    private String movement;

    @BeforeEach
    void launch() {
        movement = world.movement();
    }

    private HttpResponse<String> put(Role role, String body) {
        return as(role).send("PUT", "/api/movements/" + movement + "/prizes", body, "Content-Type",
                "application/json");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"BANG_KHEN, INDIVIDUAL, 2021-12-20, 1490000",
        "BANG_KHEN, COLLECTIVE, 2021-12-20, 2980000", "BANG_KHEN, INDIVIDUAL, 2023-12-31, 1800000",
        "BANG_KHEN, INDIVIDUAL, 2024-01-01, 2700000", "BANG_KHEN, INDIVIDUAL, 2024-07-01, 3510000",
        "BANG_KHEN, COLLECTIVE, 2025-08-01, 7020000", "BANG_KHEN, HOUSEHOLD, 2025-08-01, 3510000",
        "CO_THI_DUA, COLLECTIVE, 2021-12-20, 0", "BANG_KHEN, INDIVIDUAL, 2016-01-01, 0"})
    void theDecreeOfTheDayIsPaid(String form, NomineeKind kind, LocalDate day, long amount) {
        assertThat(prizes.of(movement, form, kind, day)).isEqualTo(amount);
        assertThat(prizes.find(movement, form, kind, day).isPresent()).isEqualTo(amount > 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"HOME_AFFAIRS", "ADMINISTRATOR"})
    void whatTheProvinceSetsGoesFirstAndTheJournalKeepsIt(Role role) {
        JsonNode set = ok(put(role, LAM_DONG)).path("prizes");
        assertThat(set).extracting(p -> p.path("awardForm").asText() + " " + p.path("kind").asText() + " "
                + p.path("local").asText() + " " + p.path("basis").asText())
                .containsExactly("BK INDIVIDUAL 2000000 null", "BK COLLECTIVE 5000000 QĐ của UBND tỉnh",
                        "GK HOUSEHOLD null null");
        for (String day : List.of("2016-01-01", "2021-12-20", "2025-08-01")) {
            assertThat(prizes.of(movement, "BK", NomineeKind.COLLECTIVE, LocalDate.parse(day))).isEqualTo(5_000_000);
        }
        assertThat(ok(as(Role.UNIT).get("/api/movements/" + movement + "/prizes")).path("prizes")).isEqualTo(set);
        ok(put(role, LAM_DONG));
        assertThat(journal()).as("the same again is no change").containsExactly(role.user());
        ok(put(role, "{\"prizes\": []}"));
        assertThat(prizes.find(movement, "BK", NomineeKind.COLLECTIVE, today())).isEmpty();
        assertThat(journal()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{}]                                                                | prizes[0].awardForm, prizes[0].amount
            [{"awardForm": "X", "kind": "INDIVIDUAL", "amount": 1}]             | prizes[0].awardForm
            [{"awardForm": "BK", "kind": "HOUSEHOLD", "amount": 1}]             | prizes[0].kind
            [{"awardForm": "BK", "kind": "INDIVIDUAL", "amount": -1}]           | prizes[0].amount
            [{"awardForm": "BK", "kind": "INDIVIDUAL", "amount": 1000000001}]   | prizes[0].amount
            [{"awardForm": "BK", "kind": "INDIVIDUAL", "amount": 1}, \
            {"awardForm": "BK", "kind": "INDIVIDUAL", "amount": 2}]             | prizes[1].kind
            """)
    void whatIsWrongIsNamedByFieldAndNothingChanges(String sent, String fields) {
        JsonNode problem = refused(400, put(Role.HOME_AFFAIRS, "{\"prizes\": " + sent + "}"));
        assertThat(problem.path("problems")).extracting(p -> p.path("field").asText())
                .containsExactlyElementsOf(List.of(fields.split(", ")));
        assertThat(problem.path("problems")).allSatisfy(p -> assertThat(p.path("message").asText()).isNotBlank());
        assertThat(journal()).isEmpty();
    }

    @Test
    void othersDoNotSetIt() {
        for (Role role : List.of(Role.UNIT, Role.LEAD, Role.CHAIRMAN, Role.OFFICE)) {
            refused(403, put(role, LAM_DONG));
        }
        refused(404, put(Role.OTHER_ISSUER, LAM_DONG));
    }

    private List<String> journal() {
        return jdbc.sql("SELECT actor FROM vinhdanh.journal WHERE subject = ? AND action = 'PRIZES_CHANGED' "
                + "ORDER BY id").param(movement).query(String.class).list();
    }
}
