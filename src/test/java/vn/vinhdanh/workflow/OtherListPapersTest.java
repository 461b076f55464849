package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.council.BallotKind;
import vn.vinhdanh.council.CountRule;
import vn.vinhdanh.document.DecisionDocuments;
import vn.vinhdanh.document.DocumentFormat;
import vn.vinhdanh.document.DraftDocuments;
import vn.vinhdanh.document.FrozenDocument;
import vn.vinhdanh.document.FrozenDocuments;
import vn.vinhdanh.document.RemakeDocument;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;

/** What other parts put among the papers of a list: the council its minutes, what is given down its requests. */
class OtherListPapersTest extends ProcessTest {

    private MovementPath movement;
    private DossierPath dossier;
    private String list;

    private void aList() {
        movement = movement("2021-09-09 | 2021-12-31\n2022-01-01");
        dossier = movement.dossier(Actor.DEPARTMENT).appraised();
    }

    private List<DraftDocuments.Draft> drafts() {
        return as(Actor.HOME_AFFAIRS_LEAD, () -> beans.getBean(DraftDocuments.class).of(list));
    }

    private String draft(String name) {
        var pdf = new ByteArrayOutputStream();
        as(Actor.HOME_AFFAIRS_LEAD, () -> {
            beans.getBean(DraftDocuments.class).write(list, name, DocumentFormat.PDF, Optional.empty(), () -> pdf);
            return null;
        });
        return text(pdf.toByteArray());
    }

    private FrozenDocument frozen(String name) {
        FrozenDocument found = beans.getBean(FrozenDocuments.class).find(list, name).orElseThrow();
        assertThat(as(Actor.AUDITOR, () -> beans.getBean(RemakeDocument.class).handle(found)))
                .isEqualTo(new RemakeDocument.Verified(true, true, true, true, true));
        return found;
    }

    private String frozenText(String name) {
        return text(beans.getBean(FrozenDocuments.class).content(frozen(name).id(), DocumentFormat.PDF));
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void issuedAndFrozen() {
        movement.issued(list);
        runJob(list, AwardDecisionModel.GRANT_AWARDS);
        movement.frozen(list);
    }

    @Test
    void theMinutesAreADraftAfterTheVoteAndFrozenAtIssue() {
        aList();
        CouncilPath council = new CouncilPath(this, movement).asked(BallotKind.SECRET, CountRule.USUAL);
        list = movement.batch1Compiled();
        council.opened(list);
        assertThat(drafts()).extracting(DraftDocuments.Draft::name).as("while they vote").doesNotContain("bien-ban");
        CouncilPath.MEMBERS.forEach(member -> council.votes(member, "AGREE"));
        council.joined().closed();

        assertThat(drafts()).contains(new DraftDocuments.Draft("bien-ban", "Biên bản họp Hội đồng", true));
        assertThat(draft("bien-ban")).contains("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "BIÊN BẢN", "DỰ THẢO",
                "Sóc Trăng, ngày 01 tháng 01 năm 2022", "1. Chủ trì: Người dùng hoidong.1, Chủ tịch Hội đồng.",
                "2. Thư ký: Người dùng hoidong.2.", "tính trên tổng số thành viên.",
                "CHỦ TỊCH HỘI ĐỒNG", dossier.row().name());

        movement.endorsed(list).decided(list, "AWARD", null).signed(list);
        issuedAndFrozen();
        assertThat(drafts()).contains(new DraftDocuments.Draft("bien-ban", "Biên bản họp Hội đồng", false));
        assertThat(frozenText("bien-ban")).contains("BIÊN BẢN", dossier.row().name()).doesNotContain("DỰ THẢO");
        assertThat(refusal(() -> as(Actor.DEPARTMENT, () -> beans.getBean(DecisionDocuments.class)
                .find(decisionId(), "bien-ban")))).as("not for units").isEqualTo("document.unknown");
    }

    @Test
    void theRequestForAGiayKhenIsADraftOnceSignedAndFrozenAtIssue() {
        aList();
        DossierPath town = movement.dossier(Actor.UNIT).appraised();
        list = movement.batch1Compiled();
        String request = "chuyen-cap-duoi-so-y-te";
        movement.endorsed(list).decided(list, "AWARD", null)
                .decided(list, "GIVE_DOWN", "Thành tích ở phạm vi đơn vị", dossier.code());
        assertThat(drafts()).extracting(DraftDocuments.Draft::name).as("not decided yet").doesNotContain(request);
        movement.signed(list);
        assertThat(drafts()).contains(new DraftDocuments.Draft(request,
                "Đề nghị xét tặng Giấy khen: Sở Y tế tỉnh Sóc Trăng", true));
        assertThat(draft(request)).contains("DỰ THẢO", dossier.row().name());

        issuedAndFrozen();
        assertThat(frozenText(request)).contains("Sở Y tế tỉnh Sóc Trăng", dossier.row().name(),
                "Thành tích ở phạm vi đơn vị").doesNotContain("DỰ THẢO", town.row().name());
        DecisionDocuments documents = beans.getBean(DecisionDocuments.class);
        assertThat(as(Actor.DEPARTMENT, () -> documents.of(decisionId()))).extracting(FrozenDocument::name)
                .contains(request);
        assertThat(as(Actor.UNIT, () -> documents.of(decisionId()))).extracting(FrozenDocument::name)
                .as("another unit's").doesNotContain(request);
    }

    private long decisionId() {
        return value(Long.class, "SELECT d.id FROM vinhdanh.decision d JOIN vinhdanh.decision_list l "
                + "ON l.id = d.list_id WHERE l.code = ?", list);
    }
}
