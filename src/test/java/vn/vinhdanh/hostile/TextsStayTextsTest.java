package vn.vinhdanh.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;
import vn.vinhdanh.notification.SentMail;
import vn.vinhdanh.web.api.ApiTest;
import vn.vinhdanh.web.api.Role;

/**
 * A dossier whose every text is a script, an expression, a placeholder or a formula, on its way to the announced
 * decision: wherever it comes out it is the same text, and nothing has run.
 */
class TextsStayTextsTest extends ApiTest {

    private static final String SCRIPT = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    private static final String EXPRESSIONS = "${6*7}#{6*7}[[${6*7}]]{{6*7}}";
    private static final String PLACEHOLDERS = "{so}{#danhSach}{/danhSach}{ten}";
    private static final String NAME = "=1+1" + SCRIPT + EXPRESSIONS;
    private static final String WORKPLACE = "@SUM(1)" + PLACEHOLDERS + "</w:t><w:fldSimple w:instr=\"DDE\"/>";
    private static final String ACHIEVEMENT = "-2+3|cmd ]]>&lt;b&gt; \"'" + SCRIPT + EXPRESSIONS + "\nDòng hai";
    /** 42 stands in none of the texts, so whoever shows it has counted. */
    private static final String EVALUATED = "42";
    private static final Pattern RUNS = Pattern.compile("<(img src=x|script>alert|w:fldSimple w:instr=\"DDE)");

    @Autowired
    private ApplicationContext beans;

    @Test
    void fromTheFormToTheRegister() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        String movement = world.movement();
        jdbc.sql("UPDATE vinhdanh.movement SET title = ? WHERE code = ?").params(NAME, movement).update();
        String dossier = handedIn(movement);
        inTheInterfaceAndInTasklist(dossier);
        ok(complete(Role.HOME_AFFAIRS, dossier, "Activity_AppraiseByHomeAffairs",
                Map.of("verdict", "ENDORSE", "reason", ACHIEVEMENT)));
        String list = compiled(movement);
        papers("/api/lists/" + list + "/documents/to-trinh");
        String summary = as(Role.CHAIRMAN).get("/api/lists/" + list + "/lines").body();
        assertThat(Fuzz.json(summary).path("items").path(0).path("nominee").asText()).isEqualTo(NAME);
        long decision = decided(list);
        papers("/api/decisions/" + decision + "/documents/quyet-dinh");
        assertThat(text(as(Role.HOME_AFFAIRS).download("/api/nominations/" + dossier + "/certificate.pdf").body()))
                .contains("=1+1<img").doesNotContain("WARNING");
        inSheets(movement);
        inMails();
        onPublicPages(movement);
        onOurPages(movement, dossier);
    }

    private String handedIn(String movement) {
        ObjectNode body = nomination(movement, "so1", NAME);
        ((ObjectNode) body.path("nominee")).put("workplace", WORKPLACE).put("position", SCRIPT);
        body.put("achievement", ACHIEVEMENT);
        String code = ok(as(Role.DEPARTMENT).post("/api/nominations", body.toString())).path("code").asText();
        for (String type : new String[] {"TO_TRINH", "BAO_CAO_THANH_TICH", "BIEN_BAN"}) {
            ok(upload(Role.DEPARTMENT, code, type, "<script>${6*7}.pdf", Papers.PDF));
        }
        ok(as(Role.DEPARTMENT).post("/api/nominations/" + code + "/submission", null));
        return code;
    }

    private void inTheInterfaceAndInTasklist(String dossier) {
        JsonNode shown = ok(as(Role.HOME_AFFAIRS).get("/api/nominations/" + dossier));
        assertThat(shown.path("nominee").path("name").asText()).isEqualTo(NAME);
        assertThat(shown.path("nominee").path("workplace").asText()).isEqualTo(WORKPLACE);
        assertThat(shown.path("achievement").asText()).isEqualTo(ACHIEVEMENT);
        String task = world.task(dossier, "Activity_AppraiseByHomeAffairs");
        JsonNode variables = ok(as(Role.HOME_AFFAIRS).get("/engine-rest/task/" + task + "/variables"));
        assertThat(variables.path("nomineeName").path("value").asText()).isEqualTo(NAME);
        assertThat(ok(as(Role.HOME_AFFAIRS).get("/engine-rest/task/" + task)).toString()).doesNotContain(EVALUATED
                + "#");
    }

    /** In the Word document and in the PDF that is made beside it. */
    private void papers(String address) throws IOException {
        byte[] docx = as(Role.HOME_AFFAIRS).download(address + ".docx").body();
        String all = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith(".xml")) {
                    String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(RUNS.matcher(xml).find()).as(part.getName()).isFalse();
                    all += xml.replaceAll("<[^>]+>", "");
                }
            }
        }
        assertThat(HtmlUtils.htmlUnescape(all)).contains(NAME);
        assertThat(text(as(Role.HOME_AFFAIRS).download(address + ".pdf").body()).replaceAll("\\s", ""))
                .contains("onerror=alert(1)", "${6*7}#{6*7}[[${6*7}]]{{6*7}}");
    }

    private void inSheets(String movement) throws IOException {
        byte[] excel = as(Role.HOME_AFFAIRS).download("/api/statistics.xlsx?movement=" + movement).body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(excel))) {
            boolean numbers = false;
            for (Sheet sheet : book) {
                for (var row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        numbers |= cell.getCellType() == CellType.NUMERIC;
                        if (cell.getCellType() == CellType.STRING) {
                            assertThat(cell.getStringCellValue()).doesNotStartWith("=").doesNotStartWith("@");
                        }
                    }
                }
            }
            assertThat(numbers).isTrue();
        }
    }

    private void inMails() throws MessagingException, IOException {
        world.runJobs();
        SentMail.send(beans);
        int named = 0;
        for (MimeMessage mail : MAIL.getReceivedMessages()) {
            assertThat(mail.getHeader("X-Hostile")).isNull();
            assertThat(mail.getSubject()).doesNotContain("\n", "\r");
            if (!GreenMailUtil.getWholeMessage(mail).contains("so1@thu.example")) {
                continue;
            }
            String html = part(mail, "text/html");
            String plain = part(mail, "text/plain");
            assertThat(RUNS.matcher(html).find()).as(html).isFalse();
            if (plain.contains("onerror")) {
                named++;
                assertThat(plain).contains("${6*7}#{6*7}");
                assertThat(html).contains("&lt;img src=x onerror=alert(1)&gt;");
            }
        }
        assertThat(named).as("mails that name the nominee").isPositive();
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void onPublicPages(String movement) {
        ok(as(Role.HOME_AFFAIRS).put("/api/movements/" + movement + "/publication", "{\"published\":true,\"name\":true,"
                + "\"unit\":true,\"content\":true,\"decision\":true,\"workplace\":true,\"position\":true,"
                + "\"achievement\":true,\"prize\":true}"));
        isHarmless("/public/awards?movement=" + movement, "text/html");
        isHarmless("/public/awards?q=" + java.net.URLEncoder.encode(NAME, StandardCharsets.UTF_8), "text/html");
        isHarmless("/public", "text/html");
        // The latest of all movements: with other tests' decisions in it, ours may have gone out of it.
        assertThat(RUNS.matcher(stranger().get("/public/feed.atom").body()).find()).isFalse();
        JsonNode found = Fuzz.json(stranger().get("/public/awards?movement=" + movement, "Accept", "application/json")
                .body());
        assertThat(found.path("items").path(0).path("name").asText()).isEqualTo(NAME);
    }

    private void isHarmless(String address, String type) {
        String page = stranger().get(address, "Accept", type).body();
        assertThat(RUNS.matcher(page).find()).as(address).isFalse();
        assertThat(page).as(address).contains("&lt;img src=x onerror=alert(1)").contains("${6*7}#{6*7}");
    }

    private void onOurPages(String movement, String dossier) {
        var browser = signedIn(Role.HOME_AFFAIRS.user());
        for (String address : new String[] {"/", "/movements", "/movements/" + movement, "/dossiers?movement="
                + movement, "/dossiers/" + dossier, "/statistics?movement=" + movement, "/changes/" + dossier}) {
            String page = browser.get(address, "Accept", "text/html").body();
            assertThat(RUNS.matcher(page).find()).as(address).isFalse();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
