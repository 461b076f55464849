package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vinhdanh.nomination.EvidenceType;

/** From the submission of a dossier to the end of its reviews: eligible or not, by which way, and every verdict. */
class ReviewScenariosTest extends ProcessTest {

    @Test
    void aDepartmentGoesToAppraisalDirectly() {
        DossierPath dossier = movement().dossier(Actor.DEPARTMENT).submitted();
        assertThat(dossier.instance()).isWaitingAt("Activity_AppraiseByHomeAffairs");
        assertThat(dossier.stage()).isEqualTo("APPRAISAL");

        dossier.reviewed(Actor.HOME_AFFAIRS, "ENDORSE", null);

        assertThat(dossier.instance()).isWaitingAt("Activity_AwaitDecision").hasNotPassed("Activity_ReviewByDistrict");
    }

    @Test
    void refusedByTheDistrict() {
        DossierPath dossier = movement().dossier().submitted().reviewed(Actor.DISTRICT, "REJECT", DossierPath.REASON);
        assertThat(dossier.instance()).isEnded()
                .hasPassedInOrder("Activity_ReviewByDistrict", "Activity_TellRefused", "Event_Refused")
                .hasNotPassed("Activity_AppraiseByHomeAffairs", "Activity_AwaitDecision");
        assertRefused(dossier);
    }

    @Test
    void refusedBySoNoiVu() {
        DossierPath dossier = movement().dossier().submitted().endorsedByDistrict()
                .reviewed(Actor.HOME_AFFAIRS, "REJECT", DossierPath.REASON);
        assertThat(dossier.instance()).isEnded()
                .hasPassedInOrder("Activity_ReviewByDistrict", "Activity_AppraiseByHomeAffairs", "Activity_TellRefused",
                "Event_Refused").hasNotPassed("Activity_AwaitDecision");
        assertRefused(dossier);
    }

    private static void assertRefused(DossierPath dossier) {
        assertThat(dossier.stage()).isEqualTo("REFUSED");
        assertThat(dossier.row().reason()).isEqualTo(DossierPath.REASON);
        assertThat(dossier.mails()).containsExactly("refused");
    }

    @ParameterizedTest
    @MethodSource("ineligible")
    void ineligible(String reason, UnaryOperator<DossierPath> dossierOf) {
        DossierPath dossier = dossierOf.apply(movement().dossier()).aDraft().withAllPapers();
        if (reason.equals("CONTENT_UNKNOWN")) {
            // As after the content was taken out of the movement: our forms do not save an unknown one.
            db.sql("UPDATE vinhdanh.nomination SET content = 'ST-9' WHERE code = ?").param(dossier.code()).update();
        }
        dossier.handedIn();

        assertThat(dossier.instance()).isEnded()
                .hasPassedInOrder("Activity_CheckEligibility", "Activity_TellIneligible", "Event_Ineligible")
                .hasNotPassed("Activity_ChooseRoute", "Activity_ReviewByDistrict");
        assertThat(dossier.stage()).isEqualTo("INELIGIBLE");
        assertThat(texts("SELECT code FROM vinhdanh.nomination_flag WHERE nomination_id = ?", dossier.row().id()))
                .containsExactly(reason);
        assertThat(dossier.row().reason()).isNotBlank();
        assertThat(dossier.mails()).containsExactly("ineligible");
    }

    static Stream<Object[]> ineligible() {
        return Stream.of(of("EXCLUSION_DECLARED", DossierPath::withExclusionDeclared), of("CONTENT_UNKNOWN", d -> d),
                of("AWARD_FORM_UNFIT", d -> d.ofIndividual("CO")),
                of("PERIOD_INVALID", d -> d.achieved("2021-09-10", "2021-12-21")));
    }

    private static Object[] of(String reason, UnaryOperator<DossierPath> dossier) {
        return new Object[] {reason, dossier};
    }

    @Test
    void anAchievementBeforeTheMovementIsFlaggedAndReviewed() {
        DossierPath dossier = movement().dossier().achieved("2021-07-01", "2021-08-31").submitted();
        assertThat(dossier.instance()).isWaitingAt("Activity_ReviewByDistrict").hasNotPassed("Activity_TellIneligible");
        assertThat(texts("SELECT code FROM vinhdanh.nomination_flag WHERE nomination_id = ?", dossier.row().id()))
                .containsExactly("OUTSIDE_MOVEMENT_PERIOD");
    }

    @ParameterizedTest
    @CsvSource({"DISTRICT, Activity_ReviewByDistrict, DISTRICT_REVIEW",
            "HOME_AFFAIRS, Activity_AppraiseByHomeAffairs, APPRAISAL"})
    void returnedAndSupplemented(Actor reviewer, String step, String stage) {
        DossierPath dossier = movement().dossier().submitted();
        if (reviewer == Actor.HOME_AFFAIRS) {
            dossier.endorsedByDistrict();
        }
        dossier.enters(reviewer, step,
                Map.of("verdict", "RETURN", "reason", DossierPath.REASON, "supplementBy", "2021-12-27"));
        assertThat(dossier.instance()).isWaitingAt("Activity_SupplementDossier");
        assertThat(dossier.stage()).isEqualTo("SUPPLEMENT");
        assertThat(task(dossier.code(), "Activity_SupplementDossier").getDueDate().toInstant())
                .isEqualTo("2021-12-27T10:00:00Z");
        assertThat(dossier.mails()).containsExactly("returned");
        assertThat(value(String.class, "SELECT plain FROM vinhdanh.mail_outbox WHERE key LIKE ?",
                "returned:" + dossier.code() + "%"))
                .contains(DossierPath.REASON, "27/12/2021");
        int submittedVersion = dossier.row().version();

        dossier.saved("Đã bổ sung xác nhận").attach(EvidenceType.XAC_NHAN, "xac-nhan.pdf");
        dossier.handedIn();

        assertThat(openTasks(dossier.code())).containsExactly(step);
        assertThat(dossier.stage()).isEqualTo(stage);
        assertThat(dossier.row().supplementBy()).isNull();
        assertThat(texts("SELECT version || ' ' || (dossier ->> 'achievement') FROM vinhdanh.nomination_version "
                + "WHERE nomination_id = ? ORDER BY version", dossier.row().id()))
                .containsExactly(submittedVersion + " Truy vết 60 ngày liên tục",
                        submittedVersion + 1 + " Đã bổ sung xác nhận");
        assertThat(dossier.reviewed(reviewer, "ENDORSE", null).verdicts())
                .endsWith(stage + " RETURN", stage + " ENDORSE");
    }

    @ParameterizedTest
    @CsvSource({"DISTRICT", "HOME_AFFAIRS"})
    void heldAndLifted(Actor reviewer) {
        DossierPath dossier = movement().dossier().submitted();
        if (reviewer == Actor.HOME_AFFAIRS) {
            dossier.endorsedByDistrict();
        }
        dossier.reviewed(reviewer, "HOLD", "Đang có đơn tố cáo");
        assertThat(dossier.instance()).isWaitingAt("Activity_AwaitConclusion")
                .isNotWaitingAt("Activity_AppraiseByHomeAffairs", "Activity_ReviewByDistrict");
        assertThat(dossier.stage()).isEqualTo("ON_HOLD");

        dossier.enters(Actor.HOME_AFFAIRS, "Activity_AwaitConclusion",
                Map.of("verdict", "LIFT", "reason", "Tố cáo không có cơ sở"));

        assertThat(dossier.instance()).isWaitingAt("Activity_AppraiseByHomeAffairs");
        assertThat(dossier.stage()).isEqualTo("APPRAISAL");
        assertThat(dossier.mails()).containsExactly("on-hold", "hold-lifted");
    }
}
