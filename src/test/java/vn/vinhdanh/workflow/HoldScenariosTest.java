package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.nomination.ExclusionGround;

/** Tạm hoãn at the door: the unit declares a matter whose conclusion is awaited. */
class HoldScenariosTest extends ProcessTest {

    private static final Map<String, Object> LIFTED = Map.of("verdict", "LIFT",
            "reason", "Kết luận số 12/KL-TTr: không có vi phạm");

    @ParameterizedTest
    @CsvSource({"UNIT, INSPECTION, Activity_ReviewByDistrict, DISTRICT_REVIEW",
            "DEPARTMENT, COMPLAINT, Activity_AppraiseByHomeAffairs, APPRAISAL"})
    void itWaitsForTheConclusionAndThenGoesToItsFirstReview(Actor owner, ExclusionGround ground, String step,
                                                            String stage) {
        DossierPath dossier = movement().dossier(owner).withGround(ground).submitted();

        assertThat(openTasks(dossier.code())).containsExactly("Activity_AwaitConclusion");
        assertThat(dossier.instance()).hasPassed("Activity_CheckEligibility")
                .hasNotPassed("Activity_TellIneligible", "Activity_ReviewByDistrict", "Activity_AppraiseByHomeAffairs");
        assertThat(dossier.stage()).isEqualTo("ON_HOLD");
        assertThat(dossier.row().submittedAt()).isNotNull();
        assertThat(dossier.row().batchNumber()).isEqualTo(1);
        assertThat(dossier.row().reason()).contains("(căn cứ: Thiết lập của tỉnh)");
        assertThat(dossier.mails()).containsExactly("held");
        assertThat(value(String.class, "SELECT plain FROM vinhdanh.mail_outbox WHERE key = ?",
                "held:" + dossier.code())).contains(dossier.row().reason(), "tạm hoãn");
        assertThat(dossier.journal()).containsSubsequence("SUBMITTED", "HELD");
        assertThat(texts("SELECT code || ' ' || result || ' ' || valid_to FROM vinhdanh.nomination_flag "
                + "WHERE nomination_id = ? AND result <> 'FLAG'", dossier.row().id()))
                .containsExactly(ground + "_PENDING HOLD 2025-06-30");
        assertThat(task(dossier.code(), "Activity_AwaitConclusion").getDueDate()).isNotNull();

        assertThat(refusal(() -> dossier.enters(Actor.HOME_AFFAIRS, "Activity_AwaitConclusion",
                Map.of("verdict", "LIFT")))).isEqualTo("review.reason.missing");
        assertThat(dossier.stage()).isEqualTo("ON_HOLD");
        dossier.enters(Actor.HOME_AFFAIRS, "Activity_AwaitConclusion", LIFTED);

        assertThat(openTasks(dossier.code())).containsExactly(step);
        assertThat(dossier.stage()).isEqualTo(stage);
        assertThat(dossier.row().reason()).isNull();
        assertThat(dossier.verdicts()).containsExactly("ON_HOLD LIFT");
        assertThat(dossier.mails()).containsExactly("held", "hold-lifted");
        if (owner == Actor.UNIT) {
            dossier.endorsedByDistrict();
        }
        dossier.reviewed(Actor.HOME_AFFAIRS, "ENDORSE", null);
        assertThat(dossier.instance()).isWaitingAt("Activity_AwaitDecision");
    }

    @Test
    void itIsReturnedToTheDistrictThatFirstReviewedIt() {
        DossierPath dossier = lifted(movement());
        dossier.enters(Actor.DISTRICT, "Activity_ReviewByDistrict",
                Map.of("verdict", "RETURN", "reason", DossierPath.REASON)).handedIn();
        assertThat(openTasks(dossier.code())).containsExactly("Activity_ReviewByDistrict");
    }

    @Test
    void whatAReviewerHoldsLaterGoesBackToAppraisal() {
        DossierPath dossier = lifted(movement()).reviewed(Actor.DISTRICT, "HOLD", "Có đơn mới");
        assertThat(openTasks(dossier.code())).containsExactly("Activity_AwaitConclusion");
        dossier.enters(Actor.HOME_AFFAIRS, "Activity_AwaitConclusion", LIFTED);
        assertThat(openTasks(dossier.code())).containsExactly("Activity_AppraiseByHomeAffairs");
        assertThat(dossier.stage()).isEqualTo("APPRAISAL");
    }

    @Test
    void itSurvivesTheRolloverOfItsBatch() {
        MovementPath movement = movement().opened(1);
        DossierPath held = movement.dossier().withGround(ExclusionGround.INSPECTION).submitted();
        DossierPath ready = movement.dossier(Actor.DEPARTMENT).appraised();
        movement.closedByTimer(1).compiled(1);

        assertThat(movement.lines(1)).containsExactly(ready.code());
        assertThat(held.row().batchNumber()).isEqualTo(2);
        assertThat(held.stage()).isEqualTo("ON_HOLD");
        assertThat(held.instance()).isWaitingAt("Activity_AwaitConclusion").variables().containsEntry("batchNumber", 2);
        assertThat(texts("SELECT reason FROM vinhdanh.carry_over WHERE nomination_id = ?", held.row().id()))
                .containsExactly("UNFINISHED");
        assertThat(movement.mails("rollover")).hasSize(1);

        held.enters(Actor.HOME_AFFAIRS, "Activity_AwaitConclusion", LIFTED);
        assertThat(openTasks(held.code())).containsExactly("Activity_ReviewByDistrict");
        assertThat(held.row().batchNumber()).isEqualTo(2);
    }

    @Test
    void itCanBeWithdrawnMeanwhile() {
        DossierPath dossier = movement().dossier().withGround(ExclusionGround.COMPLAINT).submitted().withdrawn("thôi");
        assertThat(dossier.instance()).isEnded().hasPassed("Event_Withdrawn");
        assertThat(dossier.stage()).isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest
    @CsvSource(value = {"DISCIPLINE", "NULL"}, nullValues = "NULL")
    void otherGroundsAndABareDeclarationAreIneligible(ExclusionGround ground) {
        DossierPath dossier = movement().dossier().withGround(ground).submitted();
        assertThat(dossier.instance()).isEnded().hasPassed("Event_Ineligible")
                .hasNotPassed("Activity_AwaitConclusion");
        assertThat(dossier.stage()).isEqualTo("INELIGIBLE");
    }

    @Test
    void whatIsHeldAndIneligibleTooEnds() {
        DossierPath dossier = movement().dossier().withGround(ExclusionGround.INSPECTION)
                .ofIndividual("CO").submitted();
        assertThat(dossier.stage()).isEqualTo("INELIGIBLE");
        assertThat(dossier.row().reason()).contains("Hình thức khen").doesNotContain("thanh tra");
    }

    @Test
    void underTheDecreeItIsHeldByTheDecree() {
        MovementPath movement = movement("2021-09-09 |");
        at("2025-06-30T23:59:00+07:00");
        DossierPath before = movement.dossier(Actor.DEPARTMENT).withGround(ExclusionGround.COMPLAINT).submitted();
        assertThat(before.row().reason()).contains("Thiết lập của tỉnh");
        DossierPath draft = movement.dossier(Actor.DEPARTMENT).withGround(ExclusionGround.COMPLAINT).aDraft()
                .withAllPapers();
        at("2025-07-01T00:00:00+07:00");
        assertThat(draft.handedIn().row().reason()).contains("Nghị định 152/2025/NĐ-CP");
    }

    private static DossierPath lifted(MovementPath movement) {
        return movement.dossier().withGround(ExclusionGround.INSPECTION).submitted()
                .enters(Actor.HOME_AFFAIRS, "Activity_AwaitConclusion", LIFTED);
    }
}
