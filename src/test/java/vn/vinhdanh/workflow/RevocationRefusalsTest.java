package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel.APPRAISE_REVOCATION;
import static vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel.DECIDE_REVOCATION;
import static vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel.ISSUE_REVOCATION;
import static vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel.TRACK_RETURN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.duplicate.AwardedEarlier;
import vn.vinhdanh.revocation.Proposal;
import vn.vinhdanh.revocation.RevocationPaper;

/** What may not be done about an award, in words, with nothing half-done. */
class RevocationRefusalsTest extends ProcessTest {

    private MovementPath movement;
    private DossierPath dossier;
    private RevocationPath path;

    @BeforeEach
    void anAward() {
        movement = movement();
        dossier = movement.dossier(Actor.DEPARTMENT).appraised();
        movement.announcedAs(movement.batch1Compiled(), "AWARD", null);
        path = new RevocationPath(this, dossier);
    }

    @Test
    void onlyHomeAffairsOfTheIssuerProposes() {
        Proposal proposal = path.toRevoke(0L);
        for (Actor other : List.of(Actor.HOME_AFFAIRS_LEAD, Actor.CHAIRMAN, Actor.OFFICE, Actor.AUDITOR)) {
            assertThat(refusal(() -> path.prepared(other, proposal))).as(other.name())
                    .isEqualTo("revocation.not-yours");
        }
        for (Actor stranger : List.of(Actor.DEPARTMENT, Actor.DISTRICT, Actor.OTHER_ISSUER)) {
            assertThat(refusal(() -> path.prepared(stranger, proposal))).as(stranger.name())
                    .isEqualTo("revocation.award.unknown");
        }
        path.prepared(proposal).with(RevocationPaper.Type.CONCLUSION);
        for (Actor other : List.of(Actor.HOME_AFFAIRS_LEAD, Actor.DEPARTMENT, Actor.OTHER_ISSUER)) {
            assertThatThrownBy(() -> path.proposed(other)).as(other.name())
                    .isInstanceOf(AuthorizationException.class);
        }
        path.proposed();
    }

    @Test
    void aProposalSaysAllThatIsNeeded() {
        assertThat(refusal(() -> path.prepared(new Proposal(dossier.code(), null, null, null, " ", null, null, null,
                null)))).isEqualTo("revocation.kind.missing revocation.reason.missing revocation.requestedBy.missing");
        assertThat(refusal(() -> path.prepared(new Proposal(dossier.code(), "REVOKE", "X", "r", "a", -1L,
                LocalDate.of(2022, 1, 1), null, null))))
                .isEqualTo("revocation.ground.missing revocation.amount.missing revocation.returnBy.past");
        assertThat(refusal(() -> path.prepared(path.toCorrect(dossier.row().name() + " ", null))))
                .as("the name as it is").isEqualTo("revocation.correction.nothing");
        assertThat(refusal(() -> path.prepared(new Proposal(null, "REVOKE", null, null, null, null, null, null,
                null)))).isEqualTo("revocation.award.missing");
        db.sql("UPDATE vinhdanh.award SET prize = 1490000 WHERE nomination_id = ?").param(dossier.row().id()).update();
        assertThat(refusal(() -> path.prepared(path.toRevoke(1_490_001L)))).isEqualTo("revocation.amount.above-prize");
    }

    @Test
    void itRestsOnItsPaper() {
        path.prepared(path.toRevoke(0L)).with(RevocationPaper.Type.REQUEST);
        assertThat(refusal(path::proposed)).isEqualTo("revocation.papers.missing.REVOKE");
        assertThat(path.status()).isEqualTo("PREPARED");
        path.prepared(path.toCorrect("Tên Đúng", null));
        assertThat(refusal(path::proposed)).isEqualTo("revocation.papers.missing.CORRECT");
        assertThat(refusal(() -> as(Actor.HOME_AFFAIRS, () -> engine.getRuntimeService()
                .startProcessInstanceByKey("award-revocation", Map.of("issuer", "soc-trang")))))
                .isEqualTo("revocation.award.missing");
    }

    @Test
    void oneCaseAtATime() {
        path.prepared(path.toRevoke(0L)).with(RevocationPaper.Type.CONCLUSION);
        String first = path.code();
        assertThat(path.prepared(path.toRevoke(5L)).code()).as("what is only written down is written over")
                .isEqualTo(first);
        path.proposed();
        assertThat(refusal(path::proposed)).isEqualTo("revocation.elsewhere");
        assertThat(refusal(() -> new RevocationPath(this, dossier).prepared(path.toCorrect("Tên Đúng", null))))
                .isEqualTo("revocation.open-already");
        path.endorsed().signed().issued(MovementPath.freshNumber());
        assertThat(refusal(() -> new RevocationPath(this, dossier).prepared(path.toRevoke(0L))))
                .isEqualTo("revocation.award.revoked");
    }

    @Test
    void whatAHigherAuthorityGaveIsNotOurs() {
        int serial = value(Integer.class, "SELECT serial FROM vinhdanh.award WHERE nomination_id = ?",
                dossier.row().id());
        serial(null);
        assertThat(refusal(() -> path.prepared(path.toRevoke(0L)))).isEqualTo("revocation.award.higher");
        serial(serial);
    }

    private void serial(Integer serial) {
        db.sql("UPDATE vinhdanh.award SET serial = ? WHERE nomination_id = ?").params(serial, dossier.row().id())
                .update();
    }

    @Test
    void nobodyJudgesHisOwnProposal() {
        String lead = createUser(Actor.HOME_AFFAIRS.user(), Actor.HOME_AFFAIRS_LEAD.group);
        path.proposedToRevoke(0);
        db.sql("UPDATE vinhdanh.revocation SET created_by = ? WHERE code = ?")
                .params(Actor.HOME_AFFAIRS_LEAD.user(), path.code()).update();
        assertRefused(Actor.HOME_AFFAIRS_LEAD, APPRAISE_REVOCATION, "revocation.own", Map.of("verdict", "ENDORSE"));
        db.sql("UPDATE vinhdanh.revocation SET created_by = ? WHERE code = ?").params(lead, path.code()).update();
        path.endorsed();
        db.sql("UPDATE vinhdanh.revocation_opinion SET given_by = ? WHERE verdict = 'ENDORSE' AND revocation_id = ?")
                .params(Actor.CHAIRMAN.user(), path.id()).update();
        assertRefused(Actor.CHAIRMAN, DECIDE_REVOCATION, "revocation.own", Map.of("verdict", "SIGN"));
        engine.getIdentityService().deleteMembership(lead, Actor.HOME_AFFAIRS_LEAD.group);
    }

    @Test
    void nothingIsDecidedWithoutSayingSo() {
        path.proposedToRevoke(0);
        assertRefused(Actor.HOME_AFFAIRS_LEAD, APPRAISE_REVOCATION, "revocation.verdict.missing", Map.of());
        assertRefused(Actor.HOME_AFFAIRS_LEAD, APPRAISE_REVOCATION, "revocation.verdict.unknown",
                Map.of("verdict", "SIGN"));
        for (String verdict : List.of("REJECT", "RETURN")) {
            assertRefused(Actor.HOME_AFFAIRS_LEAD, APPRAISE_REVOCATION, "revocation.reason.missing",
                    Map.of("verdict", verdict));
        }
        path.endorsed();
        assertRefused(Actor.CHAIRMAN, DECIDE_REVOCATION, "revocation.verdict.missing", Map.of());
        assertRefused(Actor.CHAIRMAN, DECIDE_REVOCATION, "revocation.reason.missing", Map.of("verdict", "REFUSE"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -, -, -, decision.number.missing decision.date.missing decision.signer.missing decision.capacity.missing",
        "QĐ 1, 2022-01-02, Lâu, TL_CHU_TICH, decision.number.malformed decision.date.future decision.capacity.missing",
        "7/QĐ-UBND, 2021-12-31, Lâu, CHU_TICH, revocation.date.before-signing"})
    void theDecisionHasNumberDateAndSigner(String number, String date, String signer, String capacity, String keys) {
        path.proposedToRevoke(0).endorsed().signed();
        Map<String, Object> entered = new HashMap<>();
        entered.put("decisionNumber", number);
        entered.put("decisionDate", date);
        entered.put("signer", signer);
        entered.put("signerCapacity", capacity);
        assertRefused(Actor.OFFICE, ISSUE_REVOCATION, keys, entered);
    }

    /** One book for all decisions of an issuer. */
    @Test
    void aNumberIsGivenOnceWhateverTheDecisionIsAbout() {
        String ofTheList = value(String.class, "SELECT d.number FROM vinhdanh.decision d "
                + "JOIN vinhdanh.award a ON a.decision_id = d.id WHERE a.nomination_id = ?", dossier.row().id());
        path.proposedToRevoke(0).endorsed().signed();
        assertRefused(Actor.OFFICE, ISSUE_REVOCATION, "decision.number.used",
                MovementPath.decision(ofTheList, MovementPath.today()));
        String ofTheRevocation = MovementPath.freshNumber();
        path.issued(ofTheRevocation);
        MovementPath other = movement();
        at(WITHIN_BATCH_1);
        other.dossier(Actor.DEPARTMENT).appraised();
        String list = other.batch1Compiled();
        other.endorsed(list).decided(list, "AWARD", null).signed(list);
        assertThat(refusal(() -> complete(Actor.OFFICE, list, "Activity_IssueDecision",
                MovementPath.decision(ofTheRevocation, MovementPath.today())))).isEqualTo("decision.number.used");
    }

    @Test
    void theReturnIsOpenUntilAllIsBackOrWaived() {
        path.proposedToRevoke(1_000).endorsed().signed().issued(MovementPath.freshNumber()).frozen();
        assertRefused(Actor.HOME_AFFAIRS, TRACK_RETURN, "revocation.return.action.missing", Map.of());
        assertRefused(Actor.HOME_AFFAIRS, TRACK_RETURN, "revocation.return.outstanding.both",
                Map.of("action", "CLOSE"));
        assertRefused(Actor.HOME_AFFAIRS, TRACK_RETURN, "revocation.reason.missing", Map.of("action", "WAIVE"));
        assertThat(refusal(() -> path.returned("MONEY", 1_001L, null, "2022-01-01", "1")))
                .isEqualTo("revocation.return.amount.too-much");
        assertThat(refusal(() -> path.returned("MONEY", null, null, "2022-01-02", null)))
                .isEqualTo("revocation.return.amount.missing revocation.return.receipt.missing "
                        + "revocation.return.date.future");
        assertThat(refusal(() -> path.returned("SHEET", null, "BURNT", "2021-12-31", null)))
                .isEqualTo("revocation.return.sheet.missing revocation.return.date.before-decision");
        path.returned("SHEET", null, "LOST", "2022-01-01", null);
        assertThat(refusal(() -> path.returned("SHEET", null, "RETURNED", "2022-01-01", null)))
                .isEqualTo("revocation.return.sheet.already");
        path.returned("MONEY", 400L, null, "2022-01-01", "PT-1");
        assertRefused(Actor.HOME_AFFAIRS, TRACK_RETURN, "revocation.return.outstanding.money",
                Map.of("action", "CLOSE"));
        path.closes("WAIVE", "Người nhận đã mất");
        assertThat(path.instance()).isEnded().hasPassed("Event_Revoked");
        assertThat(refusal(() -> path.returned("MONEY", 1L, null, "2022-01-01", "PT-2")))
                .isEqualTo("revocation.elsewhere");
    }

    /** Who was awarded by mistake can be awarded by right. */
    @Test
    void aRevokedAwardStandsInNobodysWay() {
        DossierPath again = movement.dossier(Actor.DEPARTMENT).named(dossier.row().name()).aDraft();
        AwardedEarlier earlier = beans.getBean(AwardedEarlier.class);
        assertThat(earlier.blocks(again.row().id())).isTrue();
        path.proposedToRevoke(0).endorsed().signed().issued(MovementPath.freshNumber());
        assertThat(earlier.blocks(again.row().id())).isFalse();
    }

    private void assertRefused(Actor actor, String step, String keys, Map<String, Object> entered) {
        String before = path.tables();
        String task = task(path.code(), step).getId();
        assertThat(refusal(() -> complete(actor, path.code(), step, entered))).isEqualTo(keys);
        assertThat(task(path.code(), step).getId()).isEqualTo(task);
        assertThat(path.tables()).isEqualTo(before);
    }
}
