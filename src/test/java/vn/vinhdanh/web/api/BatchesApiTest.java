package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch over HTTP: its dates, and as many figures as the caller's role needs. */
class BatchesApiTest extends ApiTest {

    private String movement;
    private String address;

    @BeforeEach
    void launch() {
        movement = world.movement();
        address = "/api/batches/" + movement + "-D1";
    }

    @Test
    void datesAndTheNextBatchAreForEverybodyOfTheIssuer() {
        JsonNode batch = ok(as(Role.UNIT).get(address));
        assertThat(batch.path("number").asInt()).isEqualTo(1);
        assertThat(batch.path("status").asText()).isEqualTo("OPEN");
        assertThat(batch.path("closesAt").asText()).as("the end of 05/12 in Việt Nam")
                .isEqualTo("2021-12-05T17:00:00Z");
        assertThat(batch.path("nextBatch").asText()).isEqualTo(movement + "-D2");
        assertThat(batch.path("listCode").isNull()).isTrue();
        JsonNode second = ok(as(Role.UNIT).get("/api/batches/" + movement + "-D2"));
        assertThat(second.path("status").asText()).isEqualTo("PLANNED");
        assertThat(second.path("closesAt").isNull()).as("no far-away date stands in for no end").isTrue();
    }

    @Test
    void everybodyCountsHisOwnDossiers() {
        appraised(movement, "Đã Thẩm Định");
        submitted(Role.UNIT, movement, "a1", "Chờ Huyện");
        draft(Role.UNIT, movement, "a1", "Nháp");
        assertThat(ok(as(Role.UNIT).get(address)).path("counts").toString()).isEqualTo("{\"DISTRICT_REVIEW\":1}");
        assertThat(ok(as(Role.NEIGHBOUR).get(address)).path("counts").toString()).isEqualTo("{}");
        assertThat(ok(as(Role.UNIT).get(address)).path("ifCompiledNow").isNull()).isTrue();
        JsonNode body = ok(as(Role.HOME_AFFAIRS).get(address));
        assertThat(body.path("counts").toString()).isEqualTo("{\"AWAITING_DECISION\":1,\"DISTRICT_REVIEW\":1}");
        assertThat(body.path("ifCompiledNow").toString())
                .isEqualTo("{\"inList\":1,\"unfinished\":1,\"late\":0,\"onHold\":0,\"lapsed\":0}");
    }

    @Test
    void anotherIssuersBatchLooksLikeNone() {
        String theirs = world.movement("thu-b") + "-D1";
        JsonNode known = refused(404, as(Role.HOME_AFFAIRS).get("/api/batches/" + theirs));
        JsonNode unknown = refused(404, as(Role.HOME_AFFAIRS).get("/api/batches/nothing-D1"));
        assertThat(known.toString().replace(theirs, "?")).isEqualTo(unknown.toString().replace("nothing-D1", "?"));
        refused(404, as(Role.DESIGNER).get(address));
    }

    @Test
    void theReportIsForTheBodies() {
        appraised(movement, "Trong Báo Cáo");
        JsonNode report = ok(as(Role.AUDITOR).get("/api/movements/" + movement + "/report"));
        assertThat(report.path("byContent").path(0).path("nominated").asInt()).isEqualTo(1);
        assertThat(report.path("byStage").path("AWAITING_DECISION").asInt()).isEqualTo(1);
        refused(403, as(Role.UNIT).get("/api/movements/" + movement + "/report"));
        refused(404, as(Role.OTHER_ISSUER).get("/api/movements/" + movement + "/report"));
    }
}
