package vn.vinhdanh.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.audit.ChainReport;
import vn.vinhdanh.audit.DailyHeads;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.audit.SealJournal;
import vn.vinhdanh.audit.VerifyJournal;
import vn.vinhdanh.web.api.ApiTest;
import vn.vinhdanh.web.api.Role;

/** The journal over HTTP: who may look into which, and what administrators and the engine's interfaces leave in it. */
class JournalPagesTest extends ApiTest {

    private static final String ISSUER = "thu-a";

    @Autowired
    private Journal journal;

    @Autowired
    private SealJournal sealer;

    @Autowired
    private VerifyJournal verifier;

    @Autowired
    private DailyHeads heads;

    @BeforeEach
    void aSealedEntry() {
        journal.record(ISSUER, "PRINTER_ADDED", Map.of("name", "<b>Máy in</b>"));
        sealer.all();
    }

    @Test
    void anInspectorSeesAndVerifiesTheOwnIssuersJournalOnly() {
        HttpCaller inspector = signedIn(Role.AUDITOR.user());
        HttpResponse<String> page = inspector.get("/journal");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("&lt;b&gt;Máy in").doesNotContain("<b>Máy in", "value=\"thu-b\"",
                "journal/recipients");
        assertThat(inspector.get("/journal?chain=thu-b").statusCode()).isEqualTo(404);
        assertThat(inspector.get("/journal?chain=*").statusCode()).isEqualTo(404);
        assertThat(inspector.get("/journal/export?chain=thu-b").statusCode()).isEqualTo(404);
        assertThat(inspector.get("/journal?from=2021-01-01&to=2021-01-02&subject=x&actor=y").body())
                .contains("Không có mục nào");
        assertThat(signedIn(Role.CHAIRMAN.user()).get("/journal").statusCode()).isEqualTo(403);
        assertThat(stranger().get("/journal").statusCode()).isEqualTo(302);

        ChainReport report = verifier.of(ISSUER, List.of());
        assertThat(report.faults()).isEmpty();
        assertThat(form(inspector, "/journal/verification", Map.of("chain", ISSUER, "head",
                report.head().seq() + ":" + report.head().hash()))).contains("Nguyên vẹn");
        assertThat(form(inspector, "/journal/verification", Map.of("chain", ISSUER, "head", "1:" + "0".repeat(64))))
                .contains("Nhật ký không nguyên vẹn", "Đầu chuỗi số 1");
        assertThat(inspector.postForm("/journal/recipients", Map.of("chain", ISSUER, "written", "a@b.vn", "_csrf",
                token(inspector))).statusCode()).isEqualTo(403);
    }

    @Test
    void theExportIsAZipWithItsOwnScript() throws Exception {
        HttpResponse<byte[]> zip = signedIn(Role.AUDITOR.user()).download("/journal/export?chain=" + ISSUER);
        assertThat(zip.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/zip");
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            assertThat(java.util.stream.Stream.generate(() -> next(in)).limit(5))
                    .containsExactly("README.txt", "verify.py", "manifest.json", "entries.jsonl", "seals.jsonl");
        }
        assertThat(actions(ISSUER)).contains("JOURNAL_EXPORTED");
    }

    @Test
    void headsAreToldOnceADayByMailAndToEverybody() {
        HttpCaller administrator = signedIn(ADMINISTRATOR);
        assertThat(form(administrator, "/journal/recipients", Map.of("chain", ISSUER, "written", "khong-phai-thu")))
                .contains("không phải là địa chỉ thư");
        form(administrator, "/journal/recipients", Map.of("chain", ISSUER, "written", "thanhtra@example.vn\n"));
        heads.publishOnce();
        heads.publishOnce();
        LocalDate day = today();
        List<DailyHeads.Told> told = heads.of(day);
        DailyHeads.Told mine = told.stream().filter(head -> head.chain().equals(ISSUER)).findFirst().orElseThrow();
        assertThat(jdbc.sql("SELECT plain FROM vinhdanh.mail_outbox WHERE key LIKE ?")
                .param("journal-head:" + ISSUER + ":" + day + "%").query(String.class).list())
                .hasSize(1).first().asString().contains(mine.seq() + ":" + mine.hash());
        assertThat(stranger().get("/public/journal-head?day=" + day).body()).contains(mine.hash());
        assertThat(stranger().get("/public/journal-head?day=x").statusCode()).isEqualTo(400);
        assertThat(actions(ISSUER)).contains("HEAD_RECIPIENTS");
    }

    @Test
    void whatAnAdministratorLooksAtIsRecorded() {
        String movement = world.movement();
        String code = draft(Role.DEPARTMENT, movement, "so1", "Nguyễn Thị Đọc");
        as(Role.DEPARTMENT).get("/api/nominations/" + code);
        assertThat(actions(code)).as("the unit's own reading is nobody's business").containsExactly("DRAFTED");
        as(Role.ADMINISTRATOR).get("/api/nominations/" + code);
        as(Role.ADMINISTRATOR).get("/api/me");
        as(Role.ADMINISTRATOR).get("/engine-rest/variable-instance?variableNameLike=x%25");
        as(Role.ADMINISTRATOR).get("/engine-rest/task/count");
        assertThat(actions(code)).containsExactly("DRAFTED", "READ");
        assertThat(jdbc.sql("SELECT origin || ' ' || issuer || ' ' || (detail->>'address') FROM vinhdanh.journal "
                + "WHERE subject = ? AND action = 'READ'").param(code).query(String.class).single())
                .isEqualTo("127.0.0.1 api thu-a /api/nominations/" + code);
        assertThat(jdbc.sql("SELECT detail->>'address' FROM vinhdanh.journal WHERE subject = 'read' AND actor = ?")
                .param(Role.ADMINISTRATOR.user()).query(String.class).list())
                .contains("/engine-rest/variable-instance").doesNotContain("/api/me", "/engine-rest/task/count");
        assertThat(ok(as(Role.DEPARTMENT).get("/api/nominations/" + code)).toString()).doesNotContain("\"READ\"");
    }

    @Test
    void whatIsDoneToRightsThroughTheEngineIsRecorded() {
        HttpCaller administrator = as(Role.ADMINISTRATOR);
        String user = createUser("thu.nhat.ky");
        ok(administrator.put("/engine-rest/group/thu-a-auditor/members/" + user, ""));
        ok(administrator.delete("/engine-rest/group/thu-a-auditor/members/" + user));
        ok(administrator.delete("/engine-rest/user/" + user));
        assertThat(jdbc.sql("SELECT action || ' ' || actor || ' ' || origin FROM vinhdanh.journal WHERE subject = ? "
                + "AND actor <> 'system' ORDER BY id").param(user).query(String.class).list())
                .containsExactly("ENGINE_MEMBERSHIP_GIVEN thu.administrator 127.0.0.1 engine-rest",
                        "ENGINE_MEMBERSHIP_TAKEN thu.administrator 127.0.0.1 engine-rest",
                        "ENGINE_USER_DELETED thu.administrator 127.0.0.1 engine-rest");
        assertThat(jdbc.sql("SELECT detail->>'groupId' FROM vinhdanh.journal WHERE subject = ? "
                + "AND action = 'ENGINE_MEMBERSHIP_GIVEN'").param(user).query(String.class).single())
                .isEqualTo("thu-a-auditor");
        ok(administrator.post("/engine-rest/user/create", "{\"profile\":{\"id\":\"" + user
                + "2\",\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"a@b.vn\"},\"credentials\":{\"password\":\""
                + PASSWORD + "\"}}"));
        assertThat(jdbc.sql("SELECT detail::text FROM vinhdanh.journal WHERE subject = ?").param(user + "2")
                .query(String.class).single()).contains("\"new\": true", "a@b.vn").doesNotContain(PASSWORD);
    }

    private List<String> actions(String subject) {
        return jdbc.sql("SELECT action FROM vinhdanh.journal WHERE subject = ? ORDER BY id").param(subject)
                .query(String.class).list();
    }

    private static String token(HttpCaller browser) {
        return HttpCaller.csrfField(browser.get("/journal").body());
    }

    private static String form(HttpCaller browser, String path, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("_csrf", token(browser));
        HttpResponse<String> answer = browser.postForm(path, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String next(ZipInputStream in) {
        try {
            return in.getNextEntry().getName();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
