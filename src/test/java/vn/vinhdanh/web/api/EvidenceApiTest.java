package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Papers up and down: told by their content, named in Vietnamese, never run in the browser. */
class EvidenceApiTest extends ApiTest {

    private String movement;
    private String code;

    @BeforeEach
    void draft() {
        movement = world.movement();
        code = draft(Role.UNIT, movement, "a1", "Có Giấy Tờ");
    }

    private String attached(String fileName, byte[] content) {
        return "/api/nominations/" + code + "/evidence/"
                + ok(upload(Role.UNIT, code, "KHAC", fileName, content)).path("id").asText();
    }

    static Stream<Arguments> taken() {
        return Stream.of(Arguments.of("a.pdf", TestFiles.PDF, "application/pdf"),
                Arguments.of("b.jpg", TestFiles.JPEG, "image/jpeg"), Arguments.of("c.png", TestFiles.PNG, "image/png"),
                Arguments.of("d.docx", TestFiles.DOCX, PaperType.DOCX),
                Arguments.of("e.xlsx", TestFiles.XLSX, PaperType.XLSX));
    }

    private static final class PaperType {
        static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @ParameterizedTest
    @MethodSource("taken")
    void theKindIsToldByTheContent(String fileName, byte[] content, String mediaType) {
        HttpResponse<String> answer = upload(Role.UNIT, code, "BIEN_BAN", fileName, content);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).path("mediaType").asText()).isEqualTo(mediaType);
        assertThat(json(answer).path("size").asInt()).isEqualTo(content.length);
        assertThat(json(answer).path("type").asText()).isEqualTo("BIEN_BAN");
    }

    static Stream<Arguments> refusedFiles() {
        return Stream.of(Arguments.of("toi-la.pdf", TestFiles.zip("a.txt")), Arguments.of("trang.pdf", TestFiles.HTML),
                Arguments.of("anh.svg", utf8("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
                Arguments.of("rong.pdf", new byte[0]), Arguments.of("hong.docx", Arrays.copyOf(TestFiles.DOCX, 20)),
                Arguments.of("chay.exe", utf8("MZ")), Arguments.of("bom.docx", TestFiles.bomb(200)));
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void otherContentIsRefusedWhateverItsName(String fileName, byte[] content) {
        JsonNode problem = refused(400, upload(Role.UNIT, code, "KHAC", fileName, content));
        assertThat(problem.path("problems").path(0).path("field").asText()).isEqualTo("file");
        assertThat(problem.path("detail").asText()).contains(fileName);
    }

    @Test
    void vietnameseNamesGoUpAndComeDown() {
        String decomposed = Normalizer.normalize("Tờ trình Mỹ Xuyên – đợt 1.pdf", Normalizer.Form.NFD);
        HttpResponse<byte[]> file = as(Role.UNIT).download(attached(decomposed, TestFiles.PDF));
        assertThat(file.body()).isEqualTo(TestFiles.PDF);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        String disposition = file.headers().firstValue("Content-Disposition").orElseThrow();
        assertThat(disposition).startsWith("attachment;")
                .contains("filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%20M%E1%BB%B9%20Xuy%C3%AAn");
        assertThat(disposition.chars()).allMatch(c -> c < 128);
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void pathsAndQuotesInNamesAreTakenOut() {
        assertThat(ok(upload(Role.UNIT, code, "KHAC", "..\\\\..\\\\etc/tệp;x\u202egpj.pdf", TestFiles.PDF))
                .path("fileName").asText())
                .isEqualTo("tệp;x_gpj.pdf");
    }

    @Test
    void onlyPdfAndPicturesOpenInTheBrowser() {
        assertThat(disposition(attached("a.pdf", TestFiles.PDF) + "?inline=true")).startsWith("inline;");
        assertThat(disposition(attached("c.png", TestFiles.PNG) + "?inline=true")).startsWith("inline;");
        assertThat(disposition(attached("d.docx", TestFiles.DOCX) + "?inline=true")).startsWith("attachment;");
        HttpResponse<byte[]> page = as(Role.UNIT).download(attached("trang.html", TestFiles.PDF) + "?inline=true");
        assertThat(page.headers().firstValue("Content-Type")).as("by content, not by name").hasValue("application/pdf");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'none'");
    }

    private String disposition(String address) {
        return as(Role.UNIT).download(address).headers().firstValue("Content-Disposition").orElseThrow();
    }

    @Test
    void theSameContentIsStoredOnce() {
        byte[] content = utf8("%PDF-1.4 chỉ một lần " + code);
        attached("một.pdf", content);
        String other = draft(Role.NEIGHBOUR, movement, "a2", "Người Khác");
        ok(upload(Role.NEIGHBOUR, other, "TO_TRINH", "hai.pdf", content));
        assertThat(jdbc.sql("SELECT count(*) FROM vinhdanh.evidence_content WHERE content = ?").param(content)
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(attached("một.pdf", content)).as("the same paper again").isEqualTo(attached("một.pdf", content));
        assertThat(ok(as(Role.UNIT).get("/api/nominations/" + code)).path("evidence")).hasSize(1);
    }

    @Test
    void aPaperIsTakenOutOfADraftOnly() {
        String paper = attached("bỏ.pdf", TestFiles.PDF);
        refused(404, as(Role.NEIGHBOUR).delete(paper));
        refused(404, as(Role.DISTRICT).delete(paper));
        ok(as(Role.UNIT).delete(paper));
        refused(404, as(Role.UNIT).get(paper));
        refused(404, as(Role.UNIT).delete(paper));
        assertThat(ok(as(Role.UNIT).get("/api/nominations/" + code)).path("evidence")).isEmpty();

        String sent = submitted(Role.UNIT, movement, "a1", "Đã Trình");
        String kept = "/api/nominations/" + sent + "/evidence/" + ok(as(Role.UNIT).get("/api/nominations/" + sent))
                .path("evidence").path(0).path("id");
        refused(409, as(Role.UNIT).delete(kept));
        refused(403, as(Role.DISTRICT).delete(kept));
        refused(409, upload(Role.UNIT, sent, "KHAC", "thêm.pdf", TestFiles.PDF));
    }

    @Test
    void aPaperIsFoundUnderItsOwnDossierOnly() {
        String paper = attached("của tôi.pdf", TestFiles.PDF);
        String id = paper.substring(paper.lastIndexOf('/') + 1);
        String another = draft(Role.UNIT, movement, "a1", "Hồ Sơ Khác");
        refused(404, as(Role.UNIT).get("/api/nominations/" + another + "/evidence/" + id));
        refused(404, as(Role.NEIGHBOUR).get(paper));
        refused(404, as(Role.UNIT).get("/api/nominations/" + code + "/evidence/9999999"));
    }

    @Test
    void aFileBeyondTheLimitIsToldSo() {
        byte[] big = Arrays.copyOf(TestFiles.PDF, 26 * 1024 * 1024);
        JsonNode problem = refused(413, upload(Role.UNIT, code, "KHAC", "to.pdf", big));
        assertThat(problem.path("detail").asText()).isEqualTo("Tệp gửi lên lớn hơn mức cho phép.");
    }

    @Test
    void anUploadWithoutFileOrTypeIsToldSo() {
        refused(400, upload(Role.UNIT, code, "KHONG_CO", "a.pdf", TestFiles.PDF));
        refused(400, upload(Role.UNIT, code, "KHAC", "", TestFiles.PDF));
        HttpResponse<String> noForm = as(Role.UNIT).post("/api/nominations/" + code + "/evidence", "{}");
        assertThat(noForm.statusCode()).isIn(400, 415);
        assertThat(new String(noForm.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .contains("problems");
    }
}
