package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not awarded at once, to its end. */
class OutcomeScenariosTest extends ProcessTest {

    private static final String NOMINEE = "Quách Thị Thu Nguyệt Vinh";

    private void secondBatchOpens(MovementPath movement) {
        at("2022-01-05T08:00:00+07:00");
        movement.opened(2);
    }

    private String secondList(MovementPath movement) {
        complete(Actor.HOME_AFFAIRS, movement.batchCode(2), "Activity_SetClosingDate",
                Map.of("action", "CLOSE_NOW", "reason", "Đủ hồ sơ"));
        return movement.compiled(2).list(2);
    }

    @Test
    void declinedAndNominatedAgainInTheNextBatch() {
        MovementPath movement = movement();
        DossierPath first = movement.dossier(Actor.DEPARTMENT).named(NOMINEE).appraised();
        String list = movement.batch1Compiled();
        movement.announcedAs(list, "DECLINE", "Thành tích chưa nổi bật");
        assertThat(first.instance()).isEnded().hasPassed("Event_Declined");
        assertThat(value(String.class, "SELECT plain FROM vinhdanh.mail_outbox WHERE key LIKE ?",
                "outcome:" + list + ":%")).contains("Không khen (1)", "Thành tích chưa nổi bật", first.code());

        secondBatchOpens(movement);
        DossierPath again = movement.dossier(Actor.DEPARTMENT).named(NOMINEE).appraised();
        assertThat(again.stage()).as("a refusal is not held against anybody").isEqualTo("AWAITING_DECISION");
        assertThat(again.row().batchNumber()).isEqualTo(2);
        movement.announcedAs(secondList(movement), "AWARD", null);
        assertThat(again.stage()).isEqualTo("AWARDED");
        assertThat(first.stage()).as("what was decided stays").isEqualTo("DECLINED");
    }

    @Test
    void deferredTwice() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31\n2022-01-01 | 2022-01-31\n2022-02-01");
        DossierPath dossier = movement.dossier(Actor.DEPARTMENT).appraised();
        movement.announcedAs(movement.batch1Compiled(), "DEFER", "Chờ kết luận thanh tra");
        assertThat(dossier.row().batchNumber()).isEqualTo(2);
        secondBatchOpens(movement);
        movement.closedByTimer(2).compiled(2);
        String second = movement.list(2);
        assertThat(movement.lines(2)).containsExactly(dossier.code());
        movement.announcedAs(second, "DEFER", "Thanh tra chưa xong");
        assertThat(dossier.row().batchNumber()).isEqualTo(3);
        assertThat(dossier.row().reason()).isEqualTo("Thanh tra chưa xong");
        assertThat(dossier.instance()).isWaitingAt("Activity_AwaitDecision").variables()
                .containsEntry("batchNumber", 3);
        assertThat(value(String.class, "SELECT plain FROM vinhdanh.mail_outbox WHERE key LIKE ?",
                "outcome:" + second + ":%")).contains("Thanh tra chưa xong", "Đợt 3");
        assertThat(dossier.journal()).containsSubsequence("OUTCOME", "OUTCOME");
    }

    @Test
    void forwardedFromAnAdHocList() {
        MovementPath movement = movement();
        DossierPath dossier = movement.dossier(Actor.DEPARTMENT).urgent().appraised();
        String list = value(String.class, "SELECT code FROM vinhdanh.decision_list WHERE nomination_id = ?",
                dossier.row().id());
        movement.announcedAs(list, "FORWARD_UP", null);
        assertThat(task(dossier.code(), "Activity_RecordHigherDecision").getDueDate())
                .as("10 working days for the urgent").isEqualTo(Date.from(Instant.parse("2022-01-04T10:00:00Z")));
        dossier.enters(Actor.HOME_AFFAIRS, "Activity_RecordHigherDecision", Map.of("outcome", "AWARD",
                "higherDecisionNumber", "9/QĐ-TTg", "higherDecisionDate", MovementPath.today(),
                "higherAuthority", "Thủ tướng Chính phủ", "higherAwardForm", "Bằng khen"));
        assertThat(dossier.instance()).isEnded().hasPassed("Event_AwardedByHigher");
        assertThat(texts("SELECT higher_authority || '/' || higher_award_form || '/' || award_form_title || '/' "
                + "|| coalesce(certificate_number, '-') || '/' || coalesce(serial::text, '-') FROM vinhdanh.award "
                + "WHERE nomination_id = ?", dossier.row().id()))
                .containsExactly("Thủ tướng Chính phủ/Bằng khen/Bằng khen/-/-");
    }
}
