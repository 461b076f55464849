package vn.vinhdanh.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** What the tests about one person nominated by two units share. */
abstract class DuplicateCases extends ApiTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    static final String SECRET = "Thành tích không ai khác được đọc";

    String movement;
    String citizen;
    String name;

    @BeforeEach
    void somebody() {
        movement = world.movement();
        int person = PEOPLE.incrementAndGet();
        citizen = "0941%08d".formatted(person);
        name = "Lý Thị Trùng" + "abcdefghijklmnopqrstuvwxyz".charAt(person % 26) + " Hòa";
    }

    ObjectNode person(String unit) {
        ObjectNode body = nomination(movement, unit, name);
        body.put("achievement", SECRET + " của " + unit);
        body.withObject("/nominee").put("citizenId", citizen).put("birthYear", 1985).put("workplace", "TYT Ngọc Tố");
        return body;
    }

    String draftOf(Role role, ObjectNode body) {
        return ok(as(role).post("/api/nominations", body.toString())).path("code").asText();
    }

    /** Its tờ trình has the same content in all dossiers, the other papers are its own. */
    String handIn(Role role, ObjectNode body) {
        String code = draftOf(role, body);
        for (String type : List.of("TO_TRINH", "BAO_CAO_THANH_TICH", "BIEN_BAN")) {
            ok(upload(role, code, type, type + ".pdf", type.equals("TO_TRINH") ? TestFiles.PDF : pdf(code)));
        }
        ok(as(role).post("/api/nominations/" + code + "/submission", null));
        return code;
    }

    private static byte[] pdf(String own) {
        String pdf = new String(TestFiles.PDF, StandardCharsets.ISO_8859_1);
        return (pdf + "\n% " + own + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    JsonNode duplicates(Role role, String code, String... headers) {
        return ok(as(role).get("/api/nominations/" + code + "/duplicates", headers)).path("items");
    }

    HttpResponse<String> decide(Role role, String code, Object other, String decision, String reason) {
        return as(role).post("/api/nominations/" + code + "/duplicates/" + other, JSON.createObjectNode()
                .put("decision", decision).put("reason", reason).toString());
    }

    JsonNode dossier(Role role, String code) {
        return ok(as(role).get("/api/nominations/" + code));
    }

    List<String> flags(Role role, String code) {
        return dossier(role, code).path("flags").findValuesAsText("code");
    }

    List<String> journal(String code) {
        return jdbc.sql("SELECT action FROM vinhdanh.journal WHERE subject = ? ORDER BY id").param(code)
                .query(String.class).list();
    }

    List<String> mails(String like) {
        return jdbc.sql("SELECT key FROM vinhdanh.mail_outbox WHERE key LIKE ? ORDER BY id").param("%" + like + "%")
                .query(String.class).list();
    }

    long decisions(String code) {
        return jdbc.sql("SELECT count(*) FROM vinhdanh.duplicate_decision d JOIN vinhdanh.nomination n "
                + "ON n.id = d.nomination_id WHERE n.code = ?").param(code).query(Long.class).single();
    }
}
