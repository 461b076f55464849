package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
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
                Arguments.of("chay.exe", utf8("MZ")), Arguments.of("bom.docx", TestFiles.bomb(200)),
                Arguments.of("mat-khau.docx", TestFiles.file("password.docx")),
                Arguments.of("macro.docx", TestFiles.file("macros-under-a-clean-name.docx")),
                Arguments.of("cu.xls", TestFiles.file("old-excel.xls")),
                Arguments.of("cut.docx", TestFiles.file("cut-off.docx")),
                Arguments.of("anh-lon.png", TestFiles.file("thirty-thousand-pixels-square.png")));
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
    void whatIsWrongIsToldInWords() {
        assertThat(refused(400, upload(Role.UNIT, code, "KHAC", "mật.docx", TestFiles.file("password.docx")))
                .path("detail").asText())
                .isEqualTo("Tệp “mật.docx” có mật khẩu nên người xét không mở được. Hãy bỏ mật khẩu rồi tải lên.");
        assertThat(refused(400, upload(Role.UNIT, code, "KHAC", "ảnh.png",
                TestFiles.file("thirty-thousand-pixels-square.png"))).path("detail").asText())
                .contains("30.000 × 30.000 điểm, quá 100 triệu điểm");
    }

    @Test
    void aNameEndsAsItsContentDoes() {
        HttpResponse<byte[]> file = as(Role.UNIT).download(attached("Tờ trình.docx", TestFiles.PDF));
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .endsWith("filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh.pdf");
    }

    @Test
    void aLongNameComesDownWhole() {
        String stem = "Tờ trình số 12 “đợt 1” " + "ế".repeat(300);
        JsonNode paper = ok(upload(Role.UNIT, code, "KHAC",
                Normalizer.normalize(stem, Normalizer.Form.NFD) + ".pdf", TestFiles.PDF));
        String name = paper.path("fileName").asText();
        assertThat(name).hasSize(200).startsWith("Tờ trình số 12 “đợt 1” ế").endsWith("ế.pdf");
        String disposition = disposition("/api/nominations/" + code + "/evidence/" + paper.path("id").asText());
        String sent = disposition.substring(disposition.indexOf("filename*=UTF-8''") + "filename*=UTF-8''".length());
        assertThat(URLDecoder.decode(sent, StandardCharsets.UTF_8)).isEqualTo(name);
        assertThat(disposition.chars()).allMatch(c -> c >= 32 && c < 127);
    }

    @Test
    void pathsAndQuotesInNamesAreTakenOut() {
        assertThat(ok(upload(Role.UNIT, code, "KHAC", "nói %22thật%22.pdf", TestFiles.PDF)).path("fileName").asText())
                .isEqualTo("nói _thật_.pdf");
        refused(400, upload(Role.UNIT, code, "KHAC", "...", TestFiles.PDF));
        assertThat(ok(upload(Role.UNIT, code, "KHAC", "..\\\\..\\\\etc/tệp;x\u202egpj.pdf", TestFiles.PDF))
                .path("fileName").asText())
                .isEqualTo("tệp;xgpj.pdf");
    }

    @Test
    void onlyPdfAndPicturesOpenInTheBrowser() {
        assertThat(disposition(attached("a.pdf", TestFiles.PDF) + "?inline=true")).startsWith("inline;");
        assertThat(disposition(attached("c.png", TestFiles.PNG) + "?inline=true")).startsWith("inline;");
        assertThat(disposition(attached("d.docx", TestFiles.DOCX) + "?inline=true")).startsWith("attachment;");
        HttpResponse<byte[]> page = as(Role.UNIT).download(attached("trang.html", TestFiles.PDF) + "?inline=true");
        assertThat(page.headers().firstValue("Content-Type")).as("by content, not by name").hasValue("application/pdf");
        assertThat(header(page, "Content-Disposition")).contains("trang.html.pdf");
    }

    @Test
    void onlyWhatIsLookedAtMayBeFramedAndOnlyByOurPages() {
        String paper = attached("a.pdf", TestFiles.PDF);
        HttpResponse<byte[]> pdf = as(Role.UNIT).download(paper + "?inline=true");
        assertThat(header(pdf, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(pdf, "Content-Security-Policy")).contains("script-src 'none'", "frame-ancestors 'self'")
                .as("browsers start no viewer in a sandbox").doesNotContain("sandbox");
        HttpResponse<byte[]> picture = as(Role.UNIT).download(attached("c.png", TestFiles.PNG) + "?inline=true");
        assertThat(header(picture, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(picture, "Content-Security-Policy")).startsWith("sandbox;")
                .contains("default-src 'none'", "frame-ancestors 'self'");
        for (String saved : new String[] {paper, attached("d.docx", TestFiles.DOCX) + "?inline=true"}) {
            HttpResponse<byte[]> file = as(Role.UNIT).download(saved);
            assertThat(header(file, "Content-Disposition")).startsWith("attachment;");
            assertThat(header(file, "Content-Security-Policy"))
                    .isEqualTo("sandbox; default-src 'none'; frame-ancestors 'none'");
            assertThat(header(file, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
        HttpResponse<byte[]> json = as(Role.UNIT).download("/api/nominations/" + code);
        assertThat(header(json, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(json, "Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }

    private String disposition(String address) {
        return as(Role.UNIT).download(address).headers().firstValue("Content-Disposition").orElseThrow();
    }

    @Test
    void theSameContentIsStoredOnce() {
        byte[] content = utf8("%PDF-1.4 chỉ một lần " + code + "\n%%EOF");
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
        assertThat(problem.path("detail").asText()).startsWith("Tệp “to.pdf” lớn hơn 25 MB");
    }

    @Test
    void aPaperBeyondItsOwnLimitIsNamedWithTheLimit() {
        byte[] big = Arrays.copyOf(TestFiles.PDF, 25 * 1024 * 1024);
        assertThat(upload(Role.UNIT, code, "KHAC", "vừa đủ.pdf", big).statusCode()).as("just not too large")
                .isEqualTo(201);
        jdbc.sql("UPDATE vinhdanh.evidence SET size = 104857500 WHERE id = ?")
                .param(id(attached("nặng.pdf", TestFiles.PDF))).update();
        JsonNode problem = refused(413, upload(Role.UNIT, code, "KHAC", "thêm.pdf", TestFiles.PDF));
        assertThat(problem.path("problems").path(0).path("field").asText()).isEqualTo("file");
        assertThat(problem.path("detail").asText()).contains("thêm.pdf", "100 MB");
    }

    @Test
    void aDossierHoldsSoManyPapersAndNoMore() {
        JsonNode limits = ok(as(Role.UNIT).get("/api/nominations/" + code)).path("paperLimits");
        assertThat(limits.path("largest").asLong()).isEqualTo(25 * 1024 * 1024);
        assertThat(limits.path("most").asInt()).isEqualTo(30);
        assertThat(limits.path("largestDossier").asLong()).isEqualTo(100 * 1024 * 1024);
        long first = id(attached("1.pdf", TestFiles.PDF));
        int more = jdbc.sql("""
                INSERT INTO vinhdanh.evidence (nomination_id, type, file_name, media_type, size, sha256, uploaded_at,
                    uploaded_by)
                SELECT nomination_id, type, n || file_name, media_type, size, sha256, uploaded_at, uploaded_by
                FROM vinhdanh.evidence, generate_series(2, 30) n WHERE id = ?""").param(first).update();
        assertThat(more).isEqualTo(29);
        assertThat(refused(400, upload(Role.UNIT, code, "KHAC", "thêm.pdf", TestFiles.PDF)).path("detail").asText())
                .contains("30 tệp", "thêm.pdf");
        assertThat(id(attached("1.pdf", TestFiles.PDF))).as("the same paper again").isEqualTo(first);
        ok(as(Role.UNIT).delete("/api/nominations/" + code + "/evidence/" + first));
        attached("thêm.pdf", TestFiles.PDF);
    }

    private static long id(String paper) {
        return Long.parseLong(paper.substring(paper.lastIndexOf('/') + 1));
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
