package vn.vinhdanh.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.web.api.ApiTest;
import vn.vinhdanh.web.api.Role;

/** Files that are two things at once, that unpack to more than they are, and names that lead elsewhere. */
class FilesTest extends ApiTest {

    private static final String ENTITY = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM "
            + "\"file:///etc/passwd\">]>";
    private static final String LAUGHS = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b "
            + "\"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s.main+xml\"/>"
            + "</Types>";

    private String movement;
    private String draft;

    @BeforeEach
    void begin() {
        movement = world.movement();
        draft = draft(Role.UNIT, movement, "a1", "Nguyễn Văn A");
    }

    static Stream<Arguments> polyglots() {
        byte[] html = Papers.ascii("\n<script>alert(1)</script>");
        return Stream.of(
                Arguments.of("pdf.html", Papers.joined(Papers.PDF, html), "application/pdf"),
                Arguments.of("js.pdf", Papers.joined(Papers.PDF, Papers.ascii("\n9 0 obj<</S/JavaScript/JS(app.alert)>>"
                        + "endobj\n8 0 obj<</S/Launch/F(calc.exe)>>endobj\n7 0 obj<</Type/EmbeddedFile>>endobj")),
                        "application/pdf"),
                Arguments.of("anh.jpg.html", Papers.joined(Papers.of("good.jpg"), html), "image/jpeg"),
                Arguments.of("anh.svg", Papers.joined(Papers.of("good.png"), Papers.ascii("<svg onload=alert(1)>")),
                        "image/png"));
    }

    /** It is what its first bytes say and nothing else: by our word, which no browser may doubt. */
    @ParameterizedTest
    @MethodSource("polyglots")
    void isOnlyTheOneThing(String name, byte[] content, String type) {
        JsonNode kept = ok(upload(Role.UNIT, draft, "KHAC", name, content));
        for (String asked : new String[] {"", "?inline=true"}) {
            HttpResponse<byte[]> file = as(Role.UNIT)
                    .download("/api/nominations/" + draft + "/evidence/" + kept.path("id").asText() + asked);
            assertThat(file.headers().firstValue("Content-Type")).hasValue(type);
            assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                    .containsAnyOf("script-src 'none'", "sandbox; default-src 'none'");
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith(asked.isEmpty() ? "attachment" : "inline")
                    .contains("." + type.substring(type.indexOf('/') + 1).replace("jpeg", "jpg"));
        }
    }

    static Stream<Arguments> refusedPapers() {
        return Stream.of(Arguments.of("GIF89a/*<script>*/=1;alert(1)"), Arguments.of("<svg onload=alert(1)>"),
                Arguments.of("#!/bin/sh"), Arguments.of(" %PDF-1.4"), Arguments.of("MZ"), Arguments.of("\0\0\0"));
    }

    @ParameterizedTest
    @MethodSource("refusedPapers")
    void otherThingsAreNotTaken(String content) {
        refused(400, upload(Role.UNIT, draft, "KHAC", "bao-cao.pdf", Papers.ascii(content)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../tmp/x.pdf", "..\\..\\x.pdf", "/etc/cron.d/x.pdf", "C:\\CON.pdf", "NUL.pdf",
        "x\u0000.pdf", "x\u202efdp.exe", "x;filename=y.html.pdf", "x%0d%0aX-Hostile: 1.pdf", "${6*7}{{7}}.pdf"})
    void aNameIsANameAndNoPath(String name) {
        HttpResponse<String> answer = upload(Role.UNIT, draft, "KHAC", name, Papers.PDF);
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 400);
        if (answer.statusCode() == 201) {
            assertThat(json(answer).path("fileName").asText())
                    .doesNotContain("/", "\\", "\u0000", "\u202e", "\r", "\n");
            HttpResponse<byte[]> file = as(Role.UNIT).download(
                    "/api/nominations/" + draft + "/evidence/" + json(answer).path("id").asText());
            assertThat(file.headers().firstValue("X-Hostile")).isEmpty();
            assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
            assertThat(file.body()).isEqualTo(Papers.PDF);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENTITY, LAUGHS})
    void noEntityIsReadFromAnExcelList(String declared) {
        byte[] list = Papers.zip("[Content_Types].xml", TYPES.formatted("xl/workbook.xml", "spreadsheetml.sheet"),
                "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml", declared + "<workbook>&x;</workbook>");
        JsonNode problem = refused(400, form("POST", "/api/imports?movement=" + movement + "&unit=a1", "file",
                "danh-sach.xlsx", list));
        assertThat(problem.path("detail").asText()).doesNotContain("root:");
        assertThat(jdbc.sql("SELECT count(*) FROM vinhdanh.nomination_import WHERE movement = ?").param(movement)
                .query(Integer.class).single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENTITY, LAUGHS})
    void noEntityIsReadFromATemplate(String declared) {
        byte[] template = Papers.zip("[Content_Types].xml", TYPES.formatted("word/document.xml",
                "wordprocessingml.document"), "word/document.xml", declared + "<w:document>&x;</w:document>");
        JsonNode problem = refused(400, form("PUT", "/api/templates/quyet-dinh?issuer=thu-a", "file", "mau.docx",
                template));
        assertThat(problem.path("detail").asText()).doesNotContain("root:");
    }

    /** A bomb in a bomb, and one whose one entry unpacks to a gigabyte. */
    @Test
    void bombs() {
        byte[] zeros = Papers.zip("a.xml", new byte[50 << 20]);
        byte[] nested = Papers.zip("[Content_Types].xml", zeros, "xl/workbook.xml", zeros);
        for (byte[] bomb : new byte[][] {zeros, nested}) {
            refused(400, form("POST", "/api/imports?movement=" + movement + "&unit=a1", "file", "a.xlsx", bomb));
            refused(400, upload(Role.UNIT, draft, "KHAC", "a.docx", bomb));
            refused(400, form("PUT", "/api/templates/quyet-dinh?issuer=thu-a", "file", "a.docx", bomb));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/../application.yaml", "/assets/%2e%2e/application.yaml",
        "/assets/..%2f..%2fapplication.yaml", "/assets/..%5capplication.yaml", "/public/..;/api/me", "/assets/%00",
        "/public/examples/1/..%2f..%2fx.jpg", "/assets/C:/windows/win.ini", "/camunda/app/tasklist/..%2f..%2fWEB-INF",
        "/assets/file:/etc/passwd", "/api/lists/..%2f..%2fx/documents/..%2fquyet-dinh.pdf"})
    void noAddressLeadsOut(String address) {
        HttpResponse<String> answer = signedIn(Role.UNIT.user()).get(address);
        assertThat(answer.statusCode()).as(address).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("datasource", "root:", "spring:");
    }

    private HttpResponse<String> form(String verb, String address, String field, String name, byte[] content) {
        HttpCaller caller = as(verb.equals("PUT") ? Role.HOME_AFFAIRS : Role.UNIT);
        byte[] form = Papers.joined(Papers.ascii("--XX\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"" + name + "\"\r\n\r\n"), content, Papers.ascii("\r\n--XX--\r\n"));
        return caller.send(caller.requestWithToken(address).header("Content-Type", "multipart/form-data; boundary=XX")
                .method(verb, HttpRequest.BodyPublishers.ofByteArray(form)).build());
    }
}
