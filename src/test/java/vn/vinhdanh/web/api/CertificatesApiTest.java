package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.certificate.PrintedPage;

/** Certificates over HTTP, of a decision with three awards of the department and one forwarded up. */
class CertificatesApiTest extends CertificatesCase {

    private static final Role[] SEE = {Role.OFFICE, Role.HOME_AFFAIRS, Role.LEAD, Role.STEERING_COMMITTEE,
        Role.CHAIRMAN, Role.AUDITOR, Role.ADMINISTRATOR};
    /** Made once; who changes an award makes a decision of his own. */
    private static Issued shared;
    private static int printers;

    @BeforeEach
    void issuedOnce() {
        if (shared == null) {
            shared = issued("Trần Thị Ut", "Âu Thị Đào", "Nguyễn Thị Hồng Thắm");
        }
    }

    private long printer(Role role, double dx, double dy) {
        return ok(as(role).post("/api/printers", quoted("{'issuer':'thu-a','name':'Máy " + ++printers + "','dx':" + dx
                + ",'dy':" + dy + "}"))).path("id").asLong();
    }

    @Test
    void allOfADecisionInTheOrderOfTheList() {
        Path file = file(Role.OFFICE, shared.address());
        arePrinted(file, shared.names().toArray(String[]::new));
        List<Integer> serials = jdbc.sql("SELECT serial FROM vinhdanh.award WHERE decision_id = ? ORDER BY serial")
                .param(shared.decision()).query(Integer.class).list();
        for (int i = 0; i < serials.size(); i++) {
            assertThat(pages(file).get(i).letters()).contains("BẰNGKHEN", shared.number(),
                    "Vàosổsố:" + serials.get(i), "TrầnVănLâu");
        }
        for (Role role : SEE) {
            assertThat(as(role).get(shared.address()).statusCode()).as(role.name()).isEqualTo(200);
        }
        for (Role role : SEE_NOTHING) {
            assertThat(words(404, role, shared.address(), "vi")).as(role.name())
                    .isEqualTo("Không có quyết định " + shared.decision() + ", hoặc Anh/Chị không được xem.");
        }
    }

    @Test
    void aJammedPrinterGoesOnWhereItStopped() {
        String[] names = shared.names().toArray(String[]::new);
        arePrinted(file(Role.OFFICE, shared.address() + "?from=2&to=2"), names[1]);
        arePrinted(file(Role.OFFICE, shared.address() + "?from=2"), names[1], names[2]);
        arePrinted(file(Role.OFFICE, shared.address() + "?to=2"), names[0], names[1]);
        arePrinted(file(Role.OFFICE, shared.address() + "?from=3&to=99"), names[2]);
        for (String wrong : List.of("from=0", "from=4", "from=3&to=2", "to=0", "from=-1")) {
            assertThat(words(400, Role.OFFICE, shared.address() + "?" + wrong, "vi")).as(wrong)
                    .contains("có 3 bằng", "từ 1 đến 3");
            assertThat(words(400, Role.OFFICE, shared.address() + "?" + wrong, "en")).contains("3");
        }
        refused(400, as(Role.OFFICE).get(shared.address() + "?from=x"));
        refused(400, as(Role.OFFICE).get(shared.address() + "?mode=PRINT"));
    }

    @Test
    void aUnitHasItsOwnAndNobodyElses() {
        String code = shared.codes().get(1);
        for (Role role : new Role[] {Role.DEPARTMENT, Role.OFFICE, Role.AUDITOR}) {
            arePrinted(file(role, one(code)), shared.names().get(1));
        }
        assertThat(as(Role.DEPARTMENT).get(one(code)).headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline").contains("bang-khen-" + code + ".pdf");
        for (Role role : new Role[] {Role.UNIT, Role.NEIGHBOUR, Role.DISTRICT, Role.OTHER_ISSUER}) {
            assertThat(as(role).get(one(code)).statusCode()).as(role.name()).isEqualTo(404);
        }
        assertThat(stranger().get(one(code)).statusCode()).isEqualTo(401);
    }

    @Test
    void overTheSheetTheTextMovesByTheOffsetOfThePrinter() {
        PrintedPage exact = pages(file(Role.OFFICE, shared.address() + "?mode=OVERLAY")).get(0);
        long printer = printer(Role.OFFICE, 3.5, -2);
        PrintedPage moved = pages(file(Role.OFFICE, shared.address() + "?mode=OVERLAY&printer=" + printer)).get(0);
        for (String line : List.of("Bà ", "Quyết định số", "Vào sổ số")) {
            assertThat(moved.line(line).left() - exact.line(line).left()).as(line).isCloseTo(3.5, within(0.05));
            assertThat(moved.line(line).baseline() - exact.line(line).baseline()).as(line).isCloseTo(-2, within(0.05));
        }
        assertThat(exact.letters()).as("is on the sheet already").doesNotContain("BẰNGKHEN", "CỘNGHÒA", "TrầnVănLâu");
        assertThat(jdbc.sql("SELECT count(*) FROM vinhdanh.journal WHERE subject = ? "
                + "AND action = 'CERTIFICATES_PRINTED'").param(shared.list()).query(Integer.class).single())
                .isGreaterThanOrEqualTo(2);
        String own = one(shared.codes().get(0)) + "?mode=OVERLAY";
        arePrinted(file(Role.HOME_AFFAIRS, own), shared.names().get(0));
        for (Role role : new Role[] {Role.CHAIRMAN, Role.AUDITOR, Role.STEERING_COMMITTEE}) {
            assertThat(words(403, role, shared.address() + "?mode=OVERLAY", "vi")).contains("văn thư");
        }
        assertThat(words(403, Role.DEPARTMENT, own, "vi")).as("the sheets are not with a unit").contains("văn thư");
        assertThat(words(404, Role.OFFICE, shared.address() + "?mode=OVERLAY&printer=0", "vi")).contains("số 0");
        ok(as(Role.OFFICE).delete("/api/printers/" + printer));
    }

    @Test
    void aRevokedOneIsLeftOutAndRefused() {
        Issued issued = issued("Phạm Thị Bị Hủy", "Lê Thị Còn Lại");
        String gone = issued.codes().get(0);
        revoke(gone);
        arePrinted(file(Role.OFFICE, issued.address()), issued.names().get(1));
        assertThat(words(409, Role.DEPARTMENT, one(gone), "vi")).contains("đã bị hủy bỏ");
        assertThat(words(409, Role.OFFICE, one(gone), "en")).contains("revoked").doesNotContain("hủy");
        revoke(issued.codes().get(1));
        assertThat(words(409, Role.OFFICE, issued.address(), "vi")).contains(issued.number(), "không có bằng nào");
    }

    private void revoke(String code) {
        jdbc.sql("UPDATE vinhdanh.award SET status = 'REVOKED' WHERE nomination_id = "
                + "(SELECT id FROM vinhdanh.nomination WHERE code = ?)").param(code).update();
    }

    @Test
    void aHigherAuthoritysIsNotPrintedHere() {
        String code = shared.forwarded();
        assertThat(words(409, Role.DEPARTMENT, one(code), "vi")).contains(code, "chưa có quyết định");
        ok(as(Role.OFFICE).put("/api/lists/" + shared.list() + "/forwarding", quoted("{'codes':['" + code
                + "'],'authority':'Thủ tướng Chính phủ','awardForm':'Bằng khen'}")));
        ok(as(Role.HOME_AFFAIRS).post("/api/lists/" + shared.list() + "/higher-decisions", quoted("{'codes':['" + code
                + "'],'outcome':'AWARD','number':'12/QĐ-TTg','date':'" + today() + "'}")));
        assertThat(words(409, Role.DEPARTMENT, one(code), "vi")).contains(code, "cấp trên");
        assertThat(words(409, Role.OFFICE, one(code), "en")).contains("higher");
        arePrinted(file(Role.OFFICE, shared.address()), shared.names().toArray(String[]::new));
    }

    @Test
    void aLayoutOfAFormMovesItsCertificatesAndIsTakenBack() {
        String layout = "/api/certificate-layouts/thu-a?form=" + ApiWorld.AWARD_FORM;
        JsonNode shown = ok(as(Role.AUDITOR).get(layout));
        double before = pages(file(Role.OFFICE, shared.address())).get(0).line("Vào sổ").left();
        ObjectNode changed = (ObjectNode) shown.path("layout");
        ((ObjectNode) changed.path("fields").path("REGISTER")).put("x", 56);
        assertThat(ok(as(Role.OFFICE).put(layout, changed.toString())).path("own").asBoolean()).isTrue();
        try {
            assertThat(pages(file(Role.OFFICE, shared.address())).get(0).line("Vào sổ").left() - before)
                    .isCloseTo(10, within(0.05));
            ((ObjectNode) changed.path("fields").path("REGISTER")).put("x", 900).put("text", "{luong}");
            assertThat(refused(400, as(Role.OFFICE).put(layout, changed.toString())).path("problems").toString())
                    .contains("REGISTER", "{luong}");
        } finally {
            assertThat(as(Role.OFFICE).delete(layout).statusCode()).isEqualTo(204);
        }
        assertThat(ok(as(Role.OFFICE).get(layout)).path("own").asBoolean()).isFalse();
    }
}
