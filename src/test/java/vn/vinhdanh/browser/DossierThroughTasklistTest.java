package vn.vinhdanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vinhdanh.notification.SentMail;

/**
 * A dossier on its way through Tasklist, from the nominator's form to the announced decision, past the closing of Đợt
 * 1: each role signs in by our login page and does its part. The job executor is off; what is due is run between the
 * steps.
 */
class DossierThroughTasklistTest extends BrowserStory {

    private static final String MOVEMENT = "duyet-ho-so-2021";
    private static final String NOMINEE = "Đặng Thị Ngọc Ước";
    private static final String REASON = "Đề nghị bổ sung xác nhận của Trung tâm Y tế huyện về số mẫu đã lấy.";

    @Autowired
    private ApplicationContext beans;

    private String dossier;
    private String opposed;

    @Override
    String movement() {
        return MOVEMENT;
    }

    @Test
    void fromTheNominatorsFormToTheAnnouncedOutcome() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        tell(this::theWholeStory);
    }

    private void theWholeStory() throws Exception {
        aMovementWithTwoBatchesIsLaunched();
        theUnitBeginsADossier();
        theUnitCompletesAndSubmitsIt();
        theDistrictReadsAndEndorsesIt();
        othersAreReadyForTheSameList();
        soNoiVuIsRefusedInWordsAndThenEndorses();
        dot1Closes();
        soNoiVuCompilesTheList();
        theLeaderOfSoNoiVuGivesOpinions();
        theSteeringCommitteeGivesOpinions();
        theChairmanDecidesAndSigns();
        theOfficeIssuesTheDecision();
        theUnitReadsTheOutcome();
        theUnitIsToldByMail();
    }

    private void aMovementWithTwoBatchesIsLaunched() {
        user("lam.hoa", "Lâm Thị", "Hoa", "soc-trang-unit-" + UNIT);
        user("tran.loi", "Trần Văn", "Lợi", "soc-trang-district-943");
        user("pham.nguyet", "Phạm Thị Ánh", "Nguyệt", "soc-trang-home-affairs");
        user("huynh.an", "Huỳnh Quốc", "Ẩn", "soc-trang-home-affairs-lead");
        user("son.thanh", "Sơn Ngọc", "Thành", "soc-trang-steering-committee");
        user("vo.vung", "Võ Hoàng", "Vững", "soc-trang-chairman");
        user("do.duyen", "Đỗ Thị Mỹ", "Duyên", "soc-trang-office");
        launchTheMovement();
    }

    private void theUnitBeginsADossier() {
        signIn("lam.hoa");
        page.locator(".task-filter").first().waitFor();
        picture("tasklist-of-the-unit");
        tasklist.startProcess("Hồ sơ đề nghị khen thưởng");
        tasklist.start();
        assertThat(tasklist.problems()).containsText("Hãy chọn phong trào");
        tasklist.select("#vd-movement", title()).choose("Cá nhân").fill("#vd-name", NOMINEE);
        assertThat(tasklist.form()).containsText("Đang nhận hồ sơ Đợt 1, từ 09/09/2021 đến hết ngày 31/12/2021");
        picture("nominate");
        tasklist.started();
        dossier = db.sql("SELECT code FROM vinhdanh.nomination WHERE movement = ?").param(MOVEMENT)
                .query(String.class).single();
    }

    private void theUnitCompletesAndSubmitsIt() throws Exception {
        tasklist.filter("Hồ sơ đang lập").open(NOMINEE);
        tasklist.complete();
        assertThat(tasklist.problems()).isVisible();
        picture("draft-lacks");
        tasklist.select("#vd-gender", "Nữ").fill("#vd-birth-year", "1984").fill("#vd-citizen", "094184001234")
                .fill("#vd-position", "Trưởng trạm Y tế thị trấn Kế Sách")
                .fill("#vd-workplace", "Trạm Y tế thị trấn Kế Sách, huyện Kế Sách")
                .select("#vd-content", "Công tác phòng, chống dịch bệnh").select("#vd-award-form", "Bằng khen")
                .fill("#vd-from", "10/09/2021").fill("#vd-to", "10/12/2021")
                .fill("#vd-achievement", "Trực tiếp chỉ huy 4 tổ lấy mẫu, truy vết 1.250 trường hợp F1 trong 60 ngày "
                        + "đêm; tổ chức tiêm 18.600 mũi vắc xin an toàn, "
                        + "là đơn vị hoàn thành sớm nhất huyện.\n\nVận động 86 tình nguyện viên, lập bếp ăn phục vụ "
                        + "3.400 suất cho khu phong tỏa.")
                .choose("Không có");
        tasklist.upload("Tờ trình", paper("TO_TRINH", "Tờ trình số 45 – thị trấn Kế Sách.pdf"))
                .upload("Báo cáo thành tích", paper("BAO_CAO_THANH_TICH", "Báo cáo thành tích – Đặng Thị Ngọc Ước.pdf"))
                .upload("Biên bản họp xét", paper("BIEN_BAN", "Biên bản họp xét ngày 15-12-2021.pdf"));
        assertThat(tasklist.form().locator(".vd-savebar")).containsText("Đã đủ, có thể nộp");
        tasklist.show(".vd-title");
        picture("draft-complete");
        tasklist.show("vd-evidence");
        picture("draft-papers");
        tasklist.completed();
        assertThat(page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(NOMINEE))).hasCount(0);
        picture("submitted");
        assertThat(stage()).isEqualTo("DISTRICT_REVIEW");
    }

    private void theDistrictLooksAtAPaperOverTheForm() {
        tasklist.form().locator(".vd-papers").getByText("Xem").first().click();
        Locator preview = page.locator(".vd-preview");
        assertThat(preview).containsText("Tờ trình số 45 – thị trấn Kế Sách.pdf");
        String address = preview.locator("iframe").getAttribute("src");
        page.waitForCondition(() -> page.frames().stream().anyMatch(frame -> frame.url().endsWith(address)));
        picture("district-preview");
        preview.getByText("Sau").click();
        assertThat(preview).containsText("2 / ");
        page.keyboard().press("Escape");
        assertThat(preview).hasCount(0);
    }

    private void theDistrictReadsAndEndorsesIt() throws Exception {
        signIn("tran.loi");
        tasklist.filter("Chờ huyện xét").open(NOMINEE);
        assertThat(tasklist.form()).containsText("Hãy bấm Nhận việc");
        assertThat(page.locator(".nav-tabs > li:visible")).hasText(new String[] {"Biểu mẫu", "Sơ đồ", "Mô tả"});
        assertThat(page.locator(".createCommentLink")).isHidden();
        picture("district-before-claiming");
        tasklist.claim();
        Download download = page.waitForDownload(() -> tasklist.form()
                .locator(".vd-papers a[download]").first().click());
        assertThat(Files.readAllBytes(download.path())).startsWith("%PDF".getBytes());
        assertThat(download.suggestedFilename()).isEqualTo("Tờ trình số 45 – thị trấn Kế Sách.pdf");
        theDistrictLooksAtAPaperOverTheForm();
        tasklist.complete();
        assertThat(tasklist.problems()).containsText("Hãy chọn ý kiến");
        tasklist.choose("Đồng ý trình").show(".vd-decision");
        picture("district-endorses");
        tasklist.completed();
        assertThat(stage()).isEqualTo("APPRAISAL");
    }

    private void othersAreReadyForTheSameList() {
        OtherDossiers others = new OtherDossiers(basic("lam.hoa"), basic("tran.loi"), basic("pham.nguyet"));
        others.appraised(MOVEMENT, UNIT, "Thạch Sà Rương", "Điều dưỡng", "ST-2");
        others.appraised(MOVEMENT, UNIT, "Nguyễn Thị Thanh Thủy", "Y sĩ", "ST-2");
        opposed = others.appraised(MOVEMENT, UNIT, "Lý Quốc Khởi", "Cán bộ truyền thanh", "ST-1");
        others.submitted(MOVEMENT, UNIT, "Kim Thị Hường", "Dân số viên", "ST-1");
    }

    private void soNoiVuIsRefusedInWordsAndThenEndorses() {
        signIn("pham.nguyet");
        tasklist.filter("Chờ thẩm định").open(NOMINEE).claim();
        assertThat(tasklist.form()).containsText("Ý kiến đã có");
        tasklist.choose("Yêu cầu bổ sung").fill("#vd-supplement-by", "01/12/2021").fill("#vd-reason", REASON);
        tasklist.complete();
        assertThat(tasklist.problems()).containsText("Hạn bổ sung phải sau ngày hôm nay.");
        assertThat(tasklist.problems()).not().containsText("Cannot");
        assertThat(tasklist.form().locator("#vd-reason")).hasValue(REASON);
        assertThat(tasklist.form().locator("#vd-supplement-by")).hasValue("01/12/2021");
        picture("appraisal-refused-in-words");
        tasklist.choose("Đồng ý trình").fill("#vd-reason", "Thành tích rõ, hồ sơ đầy đủ.");
        tasklist.completed();
        assertThat(stage()).isEqualTo("AWAITING_DECISION");
    }

    private void dot1Closes() {
        clockAt("2022-01-01T00:00:05+07:00");
        runWhatIsDue();
        clockAt("2022-01-04T08:30:00+07:00");
    }

    private void soNoiVuCompilesTheList() {
        signIn("pham.nguyet");
        tasklist.filter("Đợt thi đua").open("Chốt danh sách của đợt", MOVEMENT + "-D1").claim();
        assertThat(page.locator(".createCommentLink")).isVisible();
        Locator figures = tasklist.form().locator(".vd-figures");
        assertThat(tasklist.form()).containsText("Nếu tổng hợp ngay bây giờ");
        assertThat(figures).containsText("4 hồ sơ vào danh sách");
        assertThat(figures).containsText("1 còn đang xét");
        picture("compile-the-list");
        tasklist.choose("tổng hợp danh sách");
        tasklist.completed();
        runWhatIsDue();
    }

    private void theLeaderOfSoNoiVuGivesOpinions() {
        signIn("huynh.an");
        tasklist.filter("Danh sách trình").open("Sở Nội vụ cho ý kiến", list()).claim();
        picture("leader-opens-the-list");
        tasklist.form().locator("select[aria-label='Nội dung']").selectOption("string:ST-2");
        assertThat(tasklist.form().locator(".vd-pager")).containsText("3 dòng khớp bộ lọc");
        tasklist.setForAll("Trình");
        tasklist.form().getByText("Bỏ lọc").click();
        tasklist.line(opposed).getByText("Không trình", exactText()).click();
        tasklist.form().locator("#vd-line-reason").fill("Hồ sơ chưa nêu kết quả cụ thể của công tác tuyên truyền.");
        picture("leader-opposes-one-line");
        tasklist.form().locator(".vd-open").getByText("Ghi", exactText()).click();
        assertThat(tasklist.form().locator(".vd-totals")).containsText("3 trình · 1 không trình");
        tasklist.choose("Đồng ý trình danh sách");
        picture("leader-endorses-the-list");
        tasklist.completed();
    }

    private void theSteeringCommitteeGivesOpinions() {
        signIn("son.thanh");
        tasklist.filter("Danh sách trình").open("Ban Chỉ đạo cho ý kiến", list()).claim();
        tasklist.setForAll("Trình");
        assertThat(tasklist.form().locator(".vd-totals")).containsText("1 dòng hai bên không cùng ý kiến");
        tasklist.choose("Đồng ý trình danh sách");
        picture("committee-endorses-the-list");
        tasklist.completed();
        runWhatIsDue();
    }

    private void theChairmanDecidesAndSigns() {
        signIn("vo.vung");
        tasklist.filter("Danh sách trình").open("Quyết định danh sách", list()).claim();
        tasklist.choose("Ký danh sách").complete();
        assertThat(tasklist.problems()).containsText("Còn dòng chưa có kết quả");
        picture("chairman-may-not-sign-yet");
        tasklist.setForAll("Khen thưởng");
        tasklist.line(opposed).locator("select[name=outcome]").selectOption("string:DEFER");
        tasklist.form().locator("#vd-line-reason").fill("Bổ sung kết quả cụ thể, xét lại ở Đợt 2.");
        tasklist.form().locator(".vd-open").getByText("Ghi", exactText()).click();
        assertThat(tasklist.form().locator(".vd-totals")).containsText("3 khen thưởng");
        assertThat(tasklist.form().locator(".vd-totals")).containsText("1 chuyển đợt sau");
        picture("chairman-decides");
        tasklist.completed();
        assertThat(stage()).isEqualTo("AWAITING_DECISION");
    }

    private void theOfficeIssuesTheDecision() {
        signIn("do.duyen");
        tasklist.filter("Chờ ban hành").open("Ban hành quyết định", list()).claim();
        tasklist.fill("#vd-number", "số 3021").fill("#vd-decision-date", "04/01/2022")
                .fill("#vd-signer", "Võ Hoàng Vững").choose("Trên văn bản: CHỦ TỊCH");
        tasklist.complete();
        assertThat(tasklist.problems()).containsText("không đúng dạng, ví dụ 3021/QĐ-UBND");
        tasklist.fill("#vd-number", "4137/QĐ-UBND");
        picture("office-issues-the-decision");
        tasklist.completed();
        runWhatIsDue();
        assertThat(stage()).isEqualTo("AWARDED");
    }

    private void theUnitReadsTheOutcome() {
        visit("lam.hoa", "/dossiers/" + dossier);
        assertThat(page.locator("#result")).containsText("Khen thưởng");
        assertThat(page.locator("#award")).isVisible();
        picture("outcome-for-the-unit");
    }

    private void theUnitIsToldByMail() {
        SentMail.send(beans);
        assertThat(Arrays.stream(MAIL.getReceivedMessages()).map(DossierThroughTasklistTest::readable))
                .anySatisfy(mail -> assertThat(mail).contains(NOMINEE).contains("4137/QĐ-UBND"));
    }

    private static String readable(MimeMessage mail) {
        try {
            return texts(mail.getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String texts(Object content) throws IOException, MessagingException {
        if (!(content instanceof Multipart parts)) {
            return String.valueOf(content);
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(texts(parts.getBodyPart(i).getContent()));
        }
        return all.toString();
    }

    private String stage() {
        return db.sql("SELECT stage FROM vinhdanh.nomination WHERE code = ?").param(dossier)
                .query(String.class).single();
    }

    private String list() {
        return db.sql("SELECT code FROM vinhdanh.decision_list WHERE movement = ?").param(MOVEMENT)
                .query(String.class).single();
    }

    private static Locator.GetByTextOptions exactText() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
