package vn.vinhdanh.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.web.api.ApiWorld;
import vn.vinhdanh.web.api.Role;

/** A case of revocation for the table's rows: proposed, with its paper, about an award of a movement of its own. */
final class RevocationCase {

    private static final String BOUNDARY = "----ranhgioi";

    private RevocationCase() {
    }

    /** What the rows call it. */
    static Map<String, String> of(Function<Role, HttpCaller> as, JdbcClient db, ApiWorld world) {
        String movement = world.movement();
        HttpCaller homeAffairs = as.apply(Role.HOME_AFFAIRS);
        String dossier = ok(as.apply(Role.DEPARTMENT).post("/api/nominations", """
                {"movement": "%s", "unit": "so1", "content": "ND-1", "awardForm": "BK", "achievement": "Trực chốt",
                 "nominee": {"kind": "COLLECTIVE", "name": "Tổ Đã Khen Thưởng"}}""".formatted(movement)))
                .path("code").asText();
        award(db, dossier);
        JsonNode written = ok(homeAffairs.post("/api/revocations", """
                {"award": "%s", "kind": "REVOKE", "ground": "FORGED_PAPERS", "reason": "Giấy tờ giả",
                 "requestedBy": "Thanh tra", "amount": 0}""".formatted(dossier)));
        String code = written.path("code").asText();
        String paper = ok(homeAffairs.send(homeAffairs.requestWithToken("/api/revocations/" + code + "/papers")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nCONCLUSION\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kl.pdf\"\r\n\r\n"
                        + "%PDF-1.4\n%%EOF\r\n--" + BOUNDARY + "--\r\n")).build())).path("id").asText();
        String instance = ok(homeAffairs.post("/engine-rest/process-definition/key/award-revocation/start",
                "{\"variables\": {\"revocationId\": {\"value\": %s, \"type\": \"Long\"}}}"
                        .formatted(written.path("id").asText()))).path("id").asText();
        return Map.of("{awarded}", dossier, "{caseMovement}", movement, "{case}", code, "{casePaper}", paper,
                "{caseTask}", world.task(code, "Activity_AppraiseRevocation"), "{caseInstance}", instance);
    }

    private static void award(JdbcClient db, String dossier) {
        db.sql("UPDATE vinhdanh.nomination SET stage = 'AWARDED', submitted_at = created_at WHERE code = ?")
                .param(dossier).update();
        db.sql("""
                INSERT INTO vinhdanh.award (nomination_id, certificate_number, verification_code, higher_decision,
                    awarded_on, issuer, movement, year, serial, kind, recipient, unit_name)
                SELECT n.id, n.code || '-bang', n.code || '-ma', '1/QĐ-UBND', '2021-11-15', n.issuer, n.movement, 1999,
                    n.id, n.kind, n.name, 'Đơn vị so1'
                FROM vinhdanh.nomination n WHERE n.code = ?""").param(dossier).update();
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
