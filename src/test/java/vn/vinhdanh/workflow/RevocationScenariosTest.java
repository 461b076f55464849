package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel.APPRAISE_REVOCATION;
import static vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel.DECIDE_REVOCATION;
import static vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel.ISSUE_REVOCATION;
import static vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel.REVISE_PROPOSAL;
import static vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel.TRACK_RETURN;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.document.DocumentFormat;
import vn.vinhdanh.document.FrozenDocuments;
import vn.vinhdanh.revocation.ApplyRevocation;
import vn.vinhdanh.revocation.JudgeRevocation;
import vn.vinhdanh.revocation.RevocationDocuments;
import vn.vinhdanh.signature.CheckFile;

/** An award is revoked, corrected or kept: one scenario an end, and every way back. */
class RevocationScenariosTest extends ProcessTest {

    private MovementPath movement;
    private DossierPath dossier;
    private String list;
    private RevocationPath path;

    /** An awarded and announced dossier. */
    private void anAward() {
        movement = movement();
        dossier = movement.dossier(Actor.DEPARTMENT).appraised();
        list = movement.batch1Compiled();
        movement.announcedAs(list, "AWARD", null);
        path = new RevocationPath(this, dossier);
    }

    private String award(String column) {
        return value(String.class, "SELECT " + column + " FROM vinhdanh.award WHERE nomination_id = ?",
                dossier.row().id());
    }

    @Test
    void theAwardIsRevokedAndAllComesBack() {
        anAward();
        path.proposedToRevoke(1_490_000);
        assertThat(path.instance()).isWaitingAtExactly(APPRAISE_REVOCATION);
        assertThat(path.code()).isEqualTo(movement.code + "-R1");
        path.endorsed();
        assertThat(path.instance()).isWaitingAtExactly(DECIDE_REVOCATION);
        path.signed();
        assertThat(path.instance()).isWaitingAtExactly(ISSUE_REVOCATION);
        assertThat(award("status")).as("nothing has changed before the decision has its number").isEqualTo("VALID");
        String number = MovementPath.freshNumber();
        path.issued(number);
        assertThat(award("status")).isEqualTo("REVOKED");
        assertThat(dossier.stage()).isEqualTo("REVOKED");
        assertThat(dossier.journal()).endsWith("AWARD_REVOKED");
        path.frozen();
        assertThat(beans.getBean(CheckFile.class).check(frozenPapers(path.code(), DocumentFormat.PDF).get(0)).paper()
                .number()).as("whoever holds the paper is told which decision it is").isEqualTo(number);
        assertThat(path.instance()).isWaitingAtExactly(TRACK_RETURN);
        assertThat(texts("SELECT note_kind || ' ' || decision_number FROM vinhdanh.award_note WHERE nomination_id = ?",
                dossier.row().id())).containsExactly("REVOKED " + number);
        assertThat(texts("SELECT key FROM vinhdanh.mail_outbox WHERE key LIKE ?", "award-revoked:" + path.code() + "%"))
                .hasSize(1);
        path.returned("MONEY", 1_000_000L, null, "2022-01-01", "PT-01").returned("MONEY", 490_000L, null, "2022-01-01",
                "PT-02").returned("SHEET", null, "DESTROYED", "2022-01-01", null).closes("CLOSE", null);
        assertThat(path.instance()).isEnded().hasPassedInOrder(APPRAISE_REVOCATION, DECIDE_REVOCATION,
                ISSUE_REVOCATION, "Activity_ApplyRevocation", "Activity_FreezeRevocation",
                "Activity_NotifyRevocation", TRACK_RETURN, "Event_Revoked").hasNotPassed("Activity_KeepAward");
        assertThat(path.status()).isEqualTo("REVOKED");
    }

    @Test
    void aNameIsPutRightByTheShortWay() {
        anAward();
        String before = dossier.row().name();
        String unitBefore = award("unit_name");
        path.proposedToCorrect("Lý Thị Sà Rươn", "Sở Y tế tỉnh Sóc Trăng (đúng)").endorsed();
        assertThat(path.instance()).isWaitingAtExactly(ISSUE_REVOCATION).hasNotPassed(DECIDE_REVOCATION);
        List<byte[]> frozenBefore = frozenPapers(list, DocumentFormat.DOCX);
        path.issued(MovementPath.freshNumber()).frozen();
        assertThat(path.instance()).isEnded().hasPassed("Event_Corrected").hasNotPassed(DECIDE_REVOCATION,
                TRACK_RETURN);
        assertThat(award("recipient")).isEqualTo("Lý Thị Sà Rươn");
        assertThat(award("unit_name")).isEqualTo("Sở Y tế tỉnh Sóc Trăng (đúng)");
        assertThat(award("status")).isEqualTo("VALID");
        assertThat(dossier.row().name()).isEqualTo("Lý Thị Sà Rươn");
        assertThat(dossier.stage()).isEqualTo("AWARDED");
        assertThat(texts("SELECT note_kind || '|' || old_recipient || '|' || old_unit_name FROM vinhdanh.award_note "
                + "WHERE nomination_id = ?", dossier.row().id()))
                .containsExactly("CORRECTED|" + before + "|" + unitBefore);
        assertThat(frozenPapers(list, DocumentFormat.DOCX)).as("the papers of the first decision stay as they were")
                .isNotEmpty().containsExactlyElementsOf(frozenBefore);
        assertThat(texts("SELECT dossier ->> 'name' FROM vinhdanh.nomination_version WHERE nomination_id = ?",
                dossier.row().id())).as("what was handed in stays as it was").containsExactly(before);
        assertThat(path.status()).isEqualTo("CORRECTED");
    }

    private List<byte[]> frozenPapers(String subject, DocumentFormat format) {
        FrozenDocuments frozen = beans.getBean(FrozenDocuments.class);
        return frozen.of(subject).stream().map(one -> frozen.content(one.id(), format)).toList();
    }

    @Test
    void theLeadersDoNotPropose() {
        anAward();
        path.proposedToRevoke(0).says(Actor.HOME_AFFAIRS_LEAD, APPRAISE_REVOCATION, "REJECT", "Chưa đủ căn cứ");
        assertThat(path.instance()).isEnded().hasPassed("Event_Kept").hasNotPassed(DECIDE_REVOCATION);
        assertKept("Chưa đủ căn cứ");
        assertThat(new RevocationPath(this, dossier).proposedToRevoke(0).code()).as("it can be proposed anew")
                .isEqualTo(movement.code + "-R2");
    }

    @Test
    void theChairmanRefuses() {
        anAward();
        path.proposedToRevoke(0).endorsed().says(Actor.CHAIRMAN, DECIDE_REVOCATION, "REFUSE", "Chờ bản án");
        assertThat(path.instance()).isEnded().hasPassed("Event_Kept").hasNotPassed(ISSUE_REVOCATION);
        assertKept("Chờ bản án");
        beans.getBean(JudgeRevocation.class).keep(path.id());
        assertKept("Chờ bản án");
    }

    private void assertKept(String reason) {
        assertThat(award("status")).isEqualTo("VALID");
        assertThat(dossier.stage()).isEqualTo("AWARDED");
        assertThat(path.status()).isEqualTo("KEPT");
        assertThat(texts("SELECT end_reason FROM vinhdanh.revocation WHERE code = ?", path.code()))
                .containsExactly(reason);
        assertThat(texts("SELECT key FROM vinhdanh.mail_outbox WHERE key LIKE ?", "award-%:" + path.code() + "%"))
                .isEmpty();
    }

    @Test
    void theProposalIsWithdrawnUntilItIsDecided() {
        anAward();
        path.proposedToRevoke(0).endorsed();
        assertThat(refusal(() -> path.withdrawn(" "))).isEqualTo("revocation.reason.missing");
        path.withdrawn("Đơn vị xin rút").withdrawn("lần nữa");
        assertThat(path.instance()).isEnded().hasPassed("Event_ProposalWithdrawn").hasNotPassed("Event_Kept");
        assertThat(path.status()).isEqualTo("WITHDRAWN");
        RevocationPath signed = new RevocationPath(this, dossier).proposedToRevoke(0).endorsed().signed();
        assertThat(refusal(() -> signed.withdrawn("muộn"))).isEqualTo("revocation.withdrawal.too-late");
        assertThat(signed.instance()).isWaitingAtExactly(ISSUE_REVOCATION);
    }

    @Test
    void aReturnedProposalIsMendedAndGoesToTheLeadersAgain() {
        anAward();
        path.proposedToRevoke(0).says(Actor.HOME_AFFAIRS_LEAD, APPRAISE_REVOCATION, "RETURN", "Thiếu số tiền");
        assertThat(path.instance()).isWaitingAtExactly(REVISE_PROPOSAL);
        assertThat(refusal(() -> complete(Actor.HOME_AFFAIRS, path.code(), REVISE_PROPOSAL, Map.of())))
                .isEqualTo("revocation.unconfirmed");
        complete(Actor.HOME_AFFAIRS, path.code(), REVISE_PROPOSAL, Map.of("confirmed", true));
        assertThat(path.instance()).isWaitingAtExactly(APPRAISE_REVOCATION);
        assertThat(refusal(() -> complete(Actor.HOME_AFFAIRS_LEAD, path.code(), APPRAISE_REVOCATION, Map.of())))
                .as("the earlier verdict does not count").isEqualTo("revocation.verdict.missing");
        path.endorsed();
    }

    @Test
    void everyStepMayRunTwice() {
        anAward();
        path.proposedToRevoke(0).endorsed().signed().issued(MovementPath.freshNumber()).frozen();
        String before = path.tables();
        long papers = value(Long.class, "SELECT count(*) FROM vinhdanh.document WHERE subject = ?", path.code());
        assertThat(papers).isEqualTo(1);
        beans.getBean(ApplyRevocation.class).handle(path.id());
        beans.getBean(RevocationDocuments.class).freeze(path.id());
        beans.getBean(ApplyRevocation.class).tell(path.id());
        assertThat(path.tables()).isEqualTo(before);
        assertThat(texts("SELECT key FROM vinhdanh.mail_outbox WHERE key LIKE ?", "award-revoked:" + path.code() + "%"))
                .hasSize(1);
        assertThat(value(Long.class, "SELECT count(*) FROM vinhdanh.document WHERE subject = ?", path.code()))
                .isEqualTo(papers);
    }
}
