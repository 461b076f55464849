package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** The profiles of the printers of certificates over HTTP: what they may say, and who may say it. */
class PrintersApiTest extends CertificatesCase {

    @Test
    void whatAPrinterIsToldIsChecked() {
        ObjectNode body = JSON.createObjectNode().put("issuer", "thu-a").put("name", "Máy in phòng A").put("dx", 1.5);
        JsonNode made = ok(as(Role.OFFICE).post("/api/printers", body.toString()));
        String address = "/api/printers/" + made.path("id").asLong();
        assertThat(made.path("scale").asDouble()).isEqualTo(100);
        assertThat(words(Role.HOME_AFFAIRS, body)).contains("Đã có máy in tên Máy in phòng A");
        JsonNode wrong = refused(400, as(Role.OFFICE).post("/api/printers", quoted("{'issuer':'thu-a','name':' ',"
                + "'dx':50.1,'dy':-51,'scale':89,'paperWidth':420}")));
        assertThat(wrong.path("problems")).extracting(p -> p.path("field").asText())
                .containsExactly("name", "dx", "dy", "scale", "paperHeight");
        refused(400, as(Role.OFFICE).post("/api/printers", quoted("{'issuer':'thu-a','name':'x','dx':'ba'}")));

        body.put("dx", -2).put("version", made.path("version").asInt());
        JsonNode changed = ok(as(Role.HOME_AFFAIRS).put(address, body.toString()));
        assertThat(changed.path("dx").asDouble()).isEqualTo(-2);
        assertThat(refused(409, as(Role.OFFICE).put(address, body.put("dx", 9).toString())).path("detail").asText())
                .as("the other has not seen the change").contains("vừa được người khác sửa");
        assertThat(ok(as(Role.AUDITOR).get("/api/printers")).findValuesAsText("name")).contains("Máy in phòng A");
        assertThat(as(Role.AUDITOR).get(address + "/test.pdf").body()).startsWith("%PDF-");
        for (Role role : new Role[] {Role.CHAIRMAN, Role.AUDITOR, Role.STEERING_COMMITTEE}) {
            refused(403, as(role).put(address, body.toString()));
            refused(403, as(role).delete(address));
        }
        for (Role role : SEE_NOTHING) {
            refused(404, as(role).put(address, body.toString()));
            refused(404, as(role).get(address + "/test.pdf"));
            assertThat(ok(as(role).get("/api/printers"))).as(role.name()).isEmpty();
        }
        assertThat(as(Role.LEAD).delete(address).statusCode()).isEqualTo(204);
        refused(404, as(Role.OFFICE).get(address + "/test.pdf"));
    }

    private String words(Role role, ObjectNode printer) {
        return refused(400, as(role).post("/api/printers", printer.toString())).path("detail").asText();
    }
}
