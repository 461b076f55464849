package vn.vinhdanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.vinhdanh.browser.ListFiles.Nominee;

/**
 * A list from Excel on its way through Tasklist: a unit's officer sends it, reads what is wrong with it, sends it again
 * with its papers, confirms, and finds the dossiers.
 */
class ImportThroughTasklistTest extends BrowserStory {

    private static final String MOVEMENT = "nhap-danh-sach-2021";
    private static final String OFFICER = "ly.tuyet";

    private static final List<Nominee> MENDED = List.of(
            person("Thạch Thị Sa Rây", "Nữ", "1984", "094184002201"),
            person("Lâm Văn Đậm", "Nam", "1979", "094079002202"),
            person("Trần Thị Thúy Hòa", "Nữ", "1991", "094191002203"),
            person("Kim Sà Rinh", "Nam", "1988", "094088002204"),
            new Nominee("Tập thể", "Tổ tiêm chủng lưu động thị trấn Kế Sách", "", "", "", "ST-2", "10/09/2021"),
            person("Huỳnh Ngọc Diệp", "Nữ", "1995", "094195002206"));

    private long list;

    @Override
    String movement() {
        return MOVEMENT;
    }

    @Test
    void fromTheFileToTheDossiers() throws Exception {
        tell(this::theWholeStory);
    }

    private void theWholeStory() throws Exception {
        user(OFFICER, "Lý Thị", "Tuyết", "soc-trang-unit-" + UNIT);
        user("tran.loi", "Trần Văn", "Lợi", "soc-trang-district-943");
        launchTheMovement();
        theOfficerIsToldWhatIsNoList();
        theOfficerSendsTheList();
        theProblemsAreShown();
        theOfficerSendsTheMendedListWithItsPapers();
        theOfficerConfirms();
        theOfficerFollowsTheList();
        theOfficerFindsTheDossiers();
        whoHasNoPartInItIsNotOffered();
    }

    private void theOfficerIsToldWhatIsNoList() throws Exception {
        visit(OFFICER, "/");
        page.locator("a.card[href='/imports']").click();
        page.locator("#none").waitFor();
        picture("import-none-yet");
        page.locator(".head a.button").click();
        tasklist = new TasklistPage(page);
        tasklist.form().locator("#vd-movement").waitFor();
        tasklist.start();
        assertThat(tasklist.problems()).containsText("Hãy chọn tệp danh sách");
        tasklist.select("#vd-movement", title()).choose("Không ai");
        Download empty = page.waitForDownload(
                () -> tasklist.form().locator("a[href*='import-template.xlsx']").click());
        assertThat(empty.suggestedFilename()).endsWith(".xlsx");
        assertThat(Files.readAllBytes(empty.path())).startsWith("PK".getBytes());
        tasklist.form().locator("#vd-file").setInputFiles(
                Files.writeString(papers.resolve("danh sách.xlsx"), "không phải Excel"));
        tasklist.start();
        assertThat(tasklist.form().locator("vd-file[name=file] span.vd-error")).isVisible();
        assertThat(tasklist.form()).containsText("danh sách.xlsx");
        assertThat(tasklist.form().locator("input[name=exclusionDeclared]").first()).isChecked();
        assertThat(imports()).isZero();
        picture("import-no-list");
    }

    private void theOfficerSendsTheList() throws Exception {
        List<Nominee> rows = new ArrayList<>(MENDED);
        rows.set(1, new Nominee("Cá nhân", "Lâm Văn Đậm", "Nam", "1979", "09407900220", "ST-2", "10/09/2021"));
        rows.set(3, new Nominee("Cá nhân", "Kim Sà Rinh", "Nam", "1988", "094088002204", "ST-9", "hôm qua"));
        tasklist.form().locator("#vd-file").setInputFiles(
                ListFiles.list(papers.resolve("Danh sách đợt 1 – thị trấn Kế Sách.xlsx"), rows));
        picture("import-list-chosen");
        tasklist.startedWithTwoPresses();
        assertThat(imports()).isEqualTo(1);
        assertThat(running("-I%")).isEqualTo(1);
        list = db.sql("SELECT id FROM vinhdanh.nomination_import WHERE movement = ?").param(MOVEMENT)
                .query(Long.class).single();
    }

    private void theProblemsAreShown() throws Exception {
        signIn(OFFICER);
        tasklist.filter("Việc của tôi").open("Xác nhận danh sách");
        Locator form = tasklist.form();
        assertThat(form.locator(".vd-figures")).containsText("6 dòng trong danh sách");
        assertThat(form.locator(".vd-figures")).containsText("2 dòng có lỗi");
        Locator rows = form.locator(".vd-rows tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText("Lâm Văn Đậm");
        assertThat(rows.first()).containsText("F" + (ListFiles.FIRST_ROW + 1));
        assertThat(rows.last()).containsText("Từ ngày");
        assertThat(rows.last()).containsText("Mã nội dung");
        picture("import-problems");
        tasklist.show(".vd-decision");
        picture("import-decision-with-problems");
        Download marked = page.waitForDownload(() -> form.locator("a[href$='checked.xlsx']").click());
        assertThat(Files.readAllBytes(marked.path())).startsWith("PK".getBytes());
        form.locator(".vd-tabs button").filter(new Locator.FilterOptions().setHasText("Thành bản nháp")).click();
        assertThat(rows).hasCount(4);
        assertThat(rows.first()).containsText("tờ trình", ignoringCase());
        picture("import-drafts-and-why");
    }

    private void theOfficerSendsTheMendedListWithItsPapers() throws Exception {
        Locator form = tasklist.form();
        form.locator("#vd-file").setInputFiles(
                ListFiles.list(papers.resolve("Danh sách đợt 1 – đã sửa.xlsx"), MENDED));
        form.locator("#vd-toTrinh").setInputFiles(paper("TO_TRINH", "Tờ trình số 46.pdf"));
        form.locator("#vd-bienBan").setInputFiles(paper("BIEN_BAN", "Biên bản họp xét.pdf"));
        form.locator("#vd-papers").setInputFiles(ListFiles.reports(papers.resolve("Báo cáo.zip"),
                new ClassPathResource("demo/BAO_CAO_THANH_TICH.pdf").getContentAsByteArray(), List.of(1, 2, 3, 4, 5)));
        tasklist.choose("Lập hồ sơ").complete();
        assertThat(tasklist.problems()).containsText("chưa được tải lên");
        form.locator("details button").click();
        assertThat(form.locator(".vd-good-note")).isVisible();
        assertThat(form.locator("h3").first()).hasText("Danh sách đợt 1 – đã sửa.xlsx");
        assertThat(form.locator(".vd-unmatched")).hasText("bản quét chưa đặt tên.pdf");
        tasklist.show(".vd-title");
        picture("import-checked-again");
    }

    private void theOfficerConfirms() {
        assertThat(tasklist.form().locator(".vd-sentence"))
                .containsText("sẽ lập 6 hồ sơ: 5 nộp ngay, 1 bản nháp");
        tasklist.show(".vd-decision");
        picture("import-confirmed");
        tasklist.completed();
        assertThat(status()).isEqualTo("RUNNING");
    }

    private void theOfficerFollowsTheList() {
        visit(OFFICER, "/imports/" + list);
        assertThat(page.locator("#status")).hasText("Đang lập hồ sơ");
        picture("import-running");
        runWhatIsDue();
        // The page asks again by itself.
        assertThat(page.locator("#status")).hasText("Đã xong");
        assertThat(page.locator("#figures")).containsText("6hồ sơ đã lập");
        assertThat(page.locator("#rows tr")).hasCount(6);
        picture("import-done");
        page.locator("#state").selectOption("DRAFT");
        assertThat(page.locator("#rows tr")).hasCount(1);
        assertThat(page.locator("#rows tr")).containsText("Huỳnh Ngọc Diệp");
        assertThat(page.locator("#rows tr")).containsText("báo cáo thành tích", ignoringCase());
    }

    private void theOfficerFindsTheDossiers() {
        page.locator("#rows a").click();
        assertThat(page.locator("#missing")).isVisible();
        assertThat(page.locator("h1")).hasText("Huỳnh Ngọc Diệp");
        page.navigate(address() + "/dossiers?movement=" + MOVEMENT);
        assertThat(page.locator("#rows tr")).hasCount(6);
        picture("import-dossiers");
        assertThat(stages()).containsExactly("DISTRICT_REVIEW", "DISTRICT_REVIEW", "DISTRICT_REVIEW",
                "DISTRICT_REVIEW", "DISTRICT_REVIEW", "DRAFT");
    }

    private void whoHasNoPartInItIsNotOffered() {
        visit("tran.loi", "/");
        assertThat(page.locator("a.card[href='/dossiers']")).isVisible();
        assertThat(page.locator("a.card[href='/imports']")).hasCount(0);
        page.navigate(address() + "/imports/" + list);
        assertThat(page.locator("#trouble")).isVisible();
        assertThat(page.locator("main")).not().containsText("Thạch Thị Sa Rây");
    }

    private static Nominee person(String name, String gender, String birthYear, String citizenId) {
        return new Nominee("Cá nhân", name, gender, birthYear, citizenId, "ST-2", "10/09/2021");
    }

    private long imports() {
        return db.sql("SELECT count(*) FROM vinhdanh.nomination_import WHERE movement = ?").param(MOVEMENT)
                .query(Long.class).single();
    }

    private String status() {
        return db.sql("SELECT status FROM vinhdanh.nomination_import WHERE id = ?").param(list)
                .query(String.class).single();
    }

    private List<String> stages() {
        return db.sql("SELECT stage FROM vinhdanh.nomination WHERE movement = ? ORDER BY stage").param(MOVEMENT)
                .query(String.class).list();
    }

    private static ContainsTextOptions ignoringCase() {
        return new ContainsTextOptions().setIgnoreCase(true);
    }
}
