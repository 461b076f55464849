package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the decision brings to a dossier: one scenario for each end that an outcome leads to. */
class NominationScenariosTest extends ProcessTest {

    @Test
    void awarded() {
        MovementPath movement = movement();
        DossierPath dossier = movement.dossier().appraised();
        assertThat(dossier.instance()).isWaitingAt("Activity_AwaitDecision");
        assertThat(dossier.stage()).isEqualTo("AWAITING_DECISION");

        movement.announcedAs(movement.batch1Compiled(), "AWARD", null);

        assertThat(dossier.instance()).isEnded()
                .hasPassedInOrder("Activity_RegisterDossier", "Activity_PrepareDossier", "Activity_SubmitDossier",
                "Activity_CheckEligibility", "Activity_ChooseRoute", "Activity_ReviewByDistrict",
                "Activity_AppraiseByHomeAffairs", "Activity_AwaitDecision", "Event_Awarded")
                .hasNotPassed("Activity_SupplementDossier", "Activity_OpenAdHocList", "Activity_RecordHigherDecision");
        assertThat(dossier.stage()).isEqualTo("AWARDED");
        assertThat(dossier.verdicts()).containsExactly("DISTRICT_REVIEW ENDORSE", "APPRAISAL ENDORSE");
        assertThat(dossier.journal()).containsExactly("DRAFTED", "PAPER_ATTACHED", "PAPER_ATTACHED", "PAPER_ATTACHED",
                "SUBMITTED", "REVIEWED", "REVIEWED", "OUTCOME");
        assertThat(awards(dossier)).isEqualTo(1);
        assertThat(dossier.mails()).isEmpty();
        assertThat(movement.mails("outcome")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"DECLINE, Event_Declined, DECLINED", "GIVE_DOWN, Event_GivenDown, GIVEN_DOWN"})
    void notAwarded(String outcome, String end, String stage) {
        MovementPath movement = movement();
        DossierPath dossier = movement.dossier().appraised();

        movement.announcedAs(movement.batch1Compiled(), outcome, "Thành tích chưa nổi bật");

        assertThat(dossier.instance()).isEnded().hasPassed(end).hasNotPassed("Event_Awarded");
        assertThat(dossier.stage()).isEqualTo(stage);
        assertThat(dossier.row().reason()).isEqualTo("Thành tích chưa nổi bật");
        assertThat(awards(dossier)).isZero();
        assertThat(value(String.class, "SELECT plain FROM vinhdanh.mail_outbox WHERE key LIKE ?",
                "outcome:" + movement.code + "%"))
                .contains("Thành tích chưa nổi bật", dossier.code());
    }

    @ParameterizedTest
    @CsvSource({"AWARD, Event_AwardedByHigher, Event_DeclinedByHigher, AWARDED, 1",
            "DECLINE, Event_DeclinedByHigher, Event_AwardedByHigher, DECLINED, 0"})
    void forwardedUp(String outcome, String end, String notEnd, String stage, int awards) {
        MovementPath movement = movement();
        DossierPath dossier = movement.dossier().appraised();
        movement.announcedAs(movement.batch1Compiled(), "FORWARD_UP", null);
        assertThat(dossier.instance()).isWaitingAt("Activity_RecordHigherDecision");
        assertThat(dossier.stage()).isEqualTo("HIGHER_AUTHORITY");
        assertThat(awards(dossier)).isZero();

        dossier.enters(Actor.HOME_AFFAIRS, "Activity_RecordHigherDecision",
                Map.of("outcome", outcome, "reason", "Theo thông báo của Bộ Nội vụ",
                "higherDecisionNumber", "12/QĐ-TTg", "higherDecisionDate", "2021-12-30",
                "higherAuthority", "Thủ tướng Chính phủ", "higherAwardForm", "Bằng khen của Thủ tướng Chính phủ"));

        assertThat(dossier.instance()).isEnded().hasPassed(end).hasNotPassed(notEnd, "Event_Awarded");
        assertThat(dossier.stage()).isEqualTo(stage);
        assertThat(awards(dossier)).isEqualTo(awards);
        assertThat(dossier.mails()).containsExactly("higher-decision");
        String mail = value(String.class, "SELECT plain FROM vinhdanh.mail_outbox WHERE key = ?",
                "higher-decision:" + dossier.code());
        assertThat(mail.contains("12/QĐ-TTg")).isEqualTo(awards == 1);
    }

    @Test
    void deferredAndThenAwardedInTheSecondBatch() {
        MovementPath movement = movement();
        DossierPath dossier = movement.dossier().appraised();
        movement.announcedAs(movement.batch1Compiled(), "DEFER", "Chờ kết quả thanh tra");
        assertThat(dossier.instance()).isWaitingAt("Activity_AwaitDecision").hasNotPassed("Event_Awarded");
        assertThat(dossier.instance()).variables().containsEntry("batchNumber", 2);
        assertThat(dossier.row().batchNumber()).isEqualTo(2);
        assertThat(dossier.stage()).isEqualTo("AWAITING_DECISION");
        assertThat(texts("SELECT reason || from_batch || to_batch FROM vinhdanh.carry_over WHERE nomination_id = ?",
                dossier.row().id())).containsExactly("DEFERRED12");

        at("2022-01-05T08:00:00+07:00");
        movement.opened(2);
        complete(Actor.HOME_AFFAIRS, movement.batchCode(2), "Activity_SetClosingDate",
                Map.of("action", "CLOSE_NOW", "reason", "Dịch đã được kiểm soát"));
        movement.compiled(2).announcedAs(movement.list(2), "AWARD", null);

        assertThat(dossier.instance()).isEnded().hasPassed("Event_Awarded");
        assertThat(dossier.stage()).isEqualTo("AWARDED");
    }

    @Test
    void urgentTakesAListOfItsOwn() {
        MovementPath movement = movement();
        DossierPath urgent = movement.dossier().urgent().appraised();
        DossierPath ordinary = movement.dossier().appraised();
        assertThat(urgent.instance()).isWaitingAt("Activity_AwaitDecision").hasPassed("Activity_OpenAdHocList");
        assertThat(ordinary.instance()).hasNotPassed("Activity_OpenAdHocList");
        String adHoc = value(String.class,
                "SELECT code FROM vinhdanh.decision_list WHERE nomination_id = ?", urgent.row().id());

        movement.announcedAs(adHoc, "AWARD", null);

        assertThat(urgent.instance()).isEnded().hasPassed("Event_Awarded");
        assertThat(ordinary.instance()).isWaitingAt("Activity_AwaitDecision");
        movement.opened(1);
        assertThat(movement.status(1)).isEqualTo("OPEN");
        movement.closedByTimer(1).compiled(1);
        assertThat(texts("SELECT n.code FROM vinhdanh.decision_line l JOIN vinhdanh.decision_list d "
                + "ON d.id = l.list_id JOIN vinhdanh.nomination n ON n.id = l.nomination_id WHERE d.code = ?",
                movement.list(1))).containsExactly(ordinary.code());
    }

    private int awards(DossierPath dossier) {
        return value(Integer.class, "SELECT count(*) FROM vinhdanh.award WHERE nomination_id = ?", dossier.row().id());
    }
}
