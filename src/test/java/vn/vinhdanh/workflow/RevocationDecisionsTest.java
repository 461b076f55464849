package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.HttpCaller;

/** Decisions that revoke and correct stand beside those that award, which say what became of their awards. */
class RevocationDecisionsTest extends ProcessTest {

    private MovementPath movement;
    private DossierPath first;
    private DossierPath second;
    private String revoking;
    private String correcting;
    private RevocationPath revoked;
    private RevocationPath corrected;
    private HttpCaller office;

    @BeforeEach
    void oneIsRevokedAndOneCorrected() {
        movement = movement();
        first = movement.dossier(Actor.DEPARTMENT).appraised();
        second = movement.dossier(Actor.DEPARTMENT).appraised();
        movement.announcedAs(movement.batch1Compiled(), "AWARD", null);
        revoking = MovementPath.freshNumber();
        revoked = new RevocationPath(this, first).proposedToRevoke(0).endorsed().signed().issued(revoking).frozen();
        correcting = MovementPath.freshNumber();
        corrected = new RevocationPath(this, second).proposedToCorrect("Kim Thị Đúng", "Sở Y tế tỉnh Sóc Trăng")
                .endorsed().issued(correcting).frozen();
        office = basic(createUser("vanthu.huybo", "soc-trang-office"));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode decision(String kind) {
        for (JsonNode decision : json(office.get("/api/decisions?movement=" + movement.code)).path("items")) {
            if (decision.path("kind").asText().equals(kind)) {
                return decision;
            }
        }
        throw new AssertionError("no decision of the kind " + kind);
    }

    @Test
    void theOldDecisionSaysWhatBecameOfItsAwards() {
        JsonNode award = decision("AWARD");
        assertThat(award.path("listCode").asText()).isEqualTo(movement.list(1));
        assertThat(award.path("notes")).extracting(n -> n.path("kind").asText() + " " + n.path("number").asText() + " "
                + n.path("revocation").asText() + " " + n.path("recipient").asText()).containsExactly(
                "REVOKED " + revoking + " " + revoked.code() + " " + first.row().name(),
                "CORRECTED " + correcting + " " + corrected.code() + " Kim Thị Đúng");
        assertThat(award.path("notes").path(0).path("date").asText()).isEqualTo("2022-01-01");
    }

    @Test
    void theyAreListedAndServeTheirFrozenPapers() {
        JsonNode revocation = decision("REVOCATION");
        assertThat(revocation.path("number").asText()).isEqualTo(revoking);
        assertThat(revocation.path("revocation").asText()).isEqualTo(revoked.code());
        assertThat(revocation.path("listCode").isNull()).isTrue();
        JsonNode correction = decision("CORRECTION");
        assertThat(correction.path("number").asText()).isEqualTo(correcting);

        String documents = "/api/decisions/" + revocation.path("id").asLong() + "/documents";
        assertThat(json(office.get(documents))).extracting(d -> d.path("name").asText())
                .containsExactly("quyet-dinh-huy-bo");
        assertThat(office.get(documents + "/quyet-dinh-huy-bo.pdf").body()).startsWith("%PDF-");
        assertThat(json(office.get("/api/decisions/" + correction.path("id").asLong() + "/documents")))
                .extracting(d -> d.path("name").asText()).containsExactly("quyet-dinh-dinh-chinh");
        assertThat(json(office.get(documents + "/quyet-dinh-huy-bo/verification"))).allMatch(JsonNode::asBoolean);
    }

    @Test
    void theUnitReadsTheDecisionOnItsAwardAndNoOtherDoes() {
        String documents = "/api/decisions/" + decision("REVOCATION").path("id").asLong() + "/documents";
        HttpCaller department = basic(createUser("donvi.huybo", Actor.DEPARTMENT.group));
        assertThat(json(department.get(documents))).extracting(d -> d.path("name").asText())
                .containsExactly("quyet-dinh-huy-bo");
        assertThat(basic(createUser("donvikhac.huybo", Actor.UNIT.group)).get(documents).statusCode()).isEqualTo(404);
        assertThat(json(department.get("/api/nominations/" + first.code() + "/documents")).toString())
                .contains(documents + "/quyet-dinh-huy-bo");
    }
}
