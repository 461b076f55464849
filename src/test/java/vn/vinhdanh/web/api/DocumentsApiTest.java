package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.HttpCaller;

/** Papers over HTTP: the scan of a decision, the templates of an office, a slip. */
class DocumentsApiTest extends ApiTest {

    private static final String TEMPLATE = "/api/templates/quyet-dinh";

    @AfterEach
    void theDeliveredTemplateAgain() {
        ok(as(Role.HOME_AFFAIRS).send(as(Role.HOME_AFFAIRS).requestWithToken(TEMPLATE + "/version")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"version\": 0}")).build()));
    }

    private HttpResponse<String> send(Role role, String verb, String address, String fileName, byte[] content) {
        HttpCaller caller = as(role);
        String boundary = "----ranhgioi";
        return caller.send(caller.requestWithToken(address)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .method(verb, HttpRequest.BodyPublishers.ofByteArray(
                        TestFiles.multipart(boundary, "KHAC", fileName, content))).build());
    }

    private byte[] template() {
        return as(Role.HOME_AFFAIRS).download(TEMPLATE + ".docx").body();
    }

    private JsonNode inForce() {
        for (JsonNode template : ok(as(Role.HOME_AFFAIRS).get("/api/templates")).path("templates")) {
            if (template.path("name").asText().equals("quyet-dinh")) {
                return template.path("inForce");
            }
        }
        throw new AssertionError("no template of the decision");
    }

    /** The same document with a paragraph more. */
    private static byte[] withParagraph(byte[] docx, String text) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    content = new String(content, StandardCharsets.UTF_8).replaceFirst("(<w:body[^>]*>)",
                            "$1<w:p><w:r><w:t>" + text.replace("$", "\\$") + "</w:t></w:r></w:p>")
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }

    @Test
    void aTemplateWithAnUnknownPlaceholderIsRefusedByName() {
        byte[] wrong = withParagraph(template(), "{{ten_dua_tre}} và {{so_nha}}");
        JsonNode problem = refused(400, send(Role.HOME_AFFAIRS, "PUT", TEMPLATE, "mau.docx", wrong));
        assertThat(problem.toString()).contains("{{ten_dua_tre}}", "{{so_nha}}");
        assertThat(inForce().isNull()).as("the old one stays").isTrue();
        refused(400, send(Role.HOME_AFFAIRS, "POST", TEMPLATE + "/preview.pdf", "mau.docx", wrong));
        refused(400, send(Role.HOME_AFFAIRS, "PUT", TEMPLATE, "mau.docx", TestFiles.PDF));
        refused(404, send(Role.HOME_AFFAIRS, "PUT", "/api/templates/giay-moi", "mau.docx", TestFiles.DOCX));
    }

    @Test
    void anEditedTemplateIsInForceUntilItIsTakenBack() {
        int before = inForce().asInt();
        byte[] edited = withParagraph(template(), "Mẫu của chúng tôi, {{so_ky_hieu}}");
        HttpResponse<String> look = send(Role.HOME_AFFAIRS, "POST", TEMPLATE + "/preview.pdf", "mau.docx", edited);
        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body()).startsWith("%PDF-");
        assertThat(inForce().asInt()).as("looking changes nothing").isEqualTo(before);
        ok(send(Role.HOME_AFFAIRS, "PUT", TEMPLATE, "Mẫu QĐ.docx", edited));
        int version = inForce().asInt();
        assertThat(template()).isEqualTo(edited);
        theDeliveredTemplateAgain();
        assertThat(inForce().isNull()).isTrue();
        ok(as(Role.HOME_AFFAIRS).send(as(Role.HOME_AFFAIRS).requestWithToken(TEMPLATE + "/version")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"version\": " + version + "}")).build()));
        assertThat(template()).isEqualTo(edited);
        assertThat(jdbc.sql("SELECT count(*) FROM vinhdanh.journal WHERE subject = 'thu-a' AND action = 'TEMPLATE_SET'")
                .query(Long.class).single()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void whatIsIssuedIsMadeAgainFromTheTemplateOfItsDay() {
        String movement = world.movement();
        appraised(movement, "Được Khen");
        String decision = "/api/decisions/" + decided(compiled(movement));
        JsonNode papers = ok(as(Role.OFFICE).get(decision + "/documents"));
        assertThat(papers).extracting(p -> p.path("name").asText()).containsExactly("to-trinh", "quyet-dinh",
                "danh-sach", "thong-bao-so1");
        ok(send(Role.HOME_AFFAIRS, "PUT", TEMPLATE, "mau.docx", withParagraph(template(), "Mẫu mới")));
        JsonNode verified = ok(as(Role.AUDITOR).get(decision + "/documents/quyet-dinh/verification"));
        assertThat(verified).allMatch(JsonNode::asBoolean);
        HttpResponse<byte[]> pdf = as(Role.DEPARTMENT).download(decision + "/documents/quyet-dinh.pdf?inline=true");
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline")
                .contains("quyet-dinh.pdf");
        assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(as(Role.UNIT).get(decision + "/documents/quyet-dinh.pdf").statusCode()).isEqualTo(404);
        assertThat(as(Role.OFFICE).get(decision + "/documents/quyet-dinh.exe").statusCode()).isEqualTo(404);
        JsonNode row = ok(as(Role.OFFICE).get("/api/lists?movement=" + movement)).path("items").path(0);
        assertThat(row.path("documents").asInt()).isEqualTo(4);
        assertThat(row.path("scan").asBoolean()).isFalse();
    }

    @Test
    void vanThuAttachesTheSignedScan() {
        String movement = world.movement();
        appraised(movement, "Có Dấu Đỏ");
        String scan = "/api/decisions/" + decided(compiled(movement)) + "/scan";
        assertThat(as(Role.OFFICE).get(scan).body()).isEmpty();
        assertThat(as(Role.OFFICE).get(scan + ".pdf").statusCode()).isEqualTo(404);
        refused(403, send(Role.HOME_AFFAIRS, "POST", scan, "ban-ky.pdf", TestFiles.PDF));
        refused(400, send(Role.OFFICE, "POST", scan, "ban-ky.png", TestFiles.PNG));
        refused(400, send(Role.OFFICE, "POST", scan, "ban-ky.pdf", TestFiles.HTML));
        JsonNode kept = ok(send(Role.OFFICE, "POST", scan, "QĐ đã ký.pdf", TestFiles.PDF));
        assertThat(kept.path("sha256").asText()).hasSize(64);
        assertThat(as(Role.DEPARTMENT).download(scan + ".pdf").body()).isEqualTo(TestFiles.PDF);
        assertThat(as(Role.UNIT).get(scan + ".pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void aSlipGoesBackWithTheDossier() {
        String movement = world.movement();
        String code = submitted(Role.DEPARTMENT, movement, "so1", "Trả Lại");
        ok(complete(Role.HOME_AFFAIRS, code, "Activity_AppraiseByHomeAffairs",
                Map.of("verdict", "RETURN", "reason", "Chưa rõ thời gian lập thành tích")));
        String documents = "/api/nominations/" + code + "/documents";
        JsonNode slips = ok(as(Role.DEPARTMENT).get(documents));
        assertThat(slips).hasSize(1);
        assertThat(slips.path(0).path("address").asText()).isEqualTo(documents + "/phieu-tra-1");
        assertThat(as(Role.DEPARTMENT).get(documents + "/phieu-tra-1.pdf").body()).startsWith("%PDF-");
        assertThat(as(Role.UNIT).get(documents + "/phieu-tra-1.pdf").statusCode()).isEqualTo(404);
        assertThat(as(Role.DEPARTMENT).get(documents + "/phieu-tra-2.pdf").statusCode()).isEqualTo(404);
    }
}
