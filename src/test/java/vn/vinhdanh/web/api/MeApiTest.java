package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Who is signed in. */
class MeApiTest extends ApiTest {

    @Test
    void aUnitsMemberNominatesForIt() {
        JsonNode me = ok(as(Role.UNIT).get("/api/me"));
        assertThat(me.path("user").asText()).isEqualTo("thu.unit");
        assertThat(me.path("name").asText()).isEqualTo("Người dùng thu.unit");
        assertThat(me.path("issuer").asText()).isEqualTo("thu-a");
        assertThat(me.path("groups")).extracting(JsonNode::asText).containsExactly("thu-a-unit-a1");
        assertThat(me.path("units").toString())
                .isEqualTo("[{\"issuer\":\"thu-a\",\"code\":\"a1\",\"name\":\"Đơn vị a1\"}]");
        assertThat(me.path("canNominate").asBoolean()).isTrue();
    }

    @Test
    void othersNominateForNobody() {
        assertThat(ok(as(Role.HOME_AFFAIRS).get("/api/me")).path("canNominate").asBoolean()).isTrue();
        for (Role role : new Role[] {Role.DISTRICT, Role.CHAIRMAN, Role.AUDITOR, Role.ADMINISTRATOR, Role.DESIGNER}) {
            JsonNode me = ok(as(role).get("/api/me"));
            assertThat(me.path("canNominate").asBoolean()).as(role.name()).isFalse();
            assertThat(me.path("units")).isEmpty();
        }
        assertThat(ok(as(Role.ADMINISTRATOR).get("/api/me")).path("issuer").isNull()).isTrue();
        refused(401, as(Role.ANONYMOUS).get("/api/me"));
    }
}
