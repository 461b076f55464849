package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vinhdanh.nomination.WithdrawDossier;

/** The unit takes a dossier back at every wait until the list is signed; a draft is closed when its movement ends. */
class WithdrawalScenariosTest extends ProcessTest {

    private static final String WHY = "Cá nhân xin rút";

    @ParameterizedTest
    @MethodSource("waits")
    void atEveryWait(String step, UnaryOperator<DossierPath> path) {
        DossierPath dossier = path.apply(movement().dossier());
        assertThat(dossier.instance()).isWaitingAt(step);

        dossier.withdrawn(WHY);

        assertThat(dossier.instance()).isEnded()
                .hasPassedInOrder("Event_WithdrawalRequested", "Activity_RecordWithdrawal", "Event_Withdrawn");
        assertThat(dossier.stage()).isEqualTo("WITHDRAWN");
        assertThat(dossier.row().reason()).isEqualTo(WHY);
        assertThat(dossier.withdrawn("lần nữa").row().reason()).isEqualTo(WHY);
    }

    static Stream<Object[]> waits() {
        return Stream.of(wait("Activity_PrepareDossier", DossierPath::aDraft),
                wait("Activity_ReviewByDistrict", DossierPath::submitted),
                wait("Activity_AppraiseByHomeAffairs", d -> d.submitted().endorsedByDistrict()),
                wait("Activity_SupplementDossier", d -> d.submitted().reviewed(Actor.DISTRICT, "RETURN", "thiếu")),
                wait("Activity_AwaitConclusion", d -> d.submitted().reviewed(Actor.DISTRICT, "HOLD", "có đơn")),
                wait("Activity_AwaitDecision", DossierPath::appraised));
    }

    private static Object[] wait(String step, UnaryOperator<DossierPath> path) {
        return new Object[] {step, path};
    }

    @Test
    void fromTheListBeforeItIsSigned() {
        MovementPath movement = movement();
        DossierPath leaving = movement.dossier().appraised();
        DossierPath staying = movement.dossier(Actor.DEPARTMENT).appraised();
        String list = movement.batch1Compiled();
        movement.endorsed(list);

        leaving.withdrawn(WHY);

        assertThat(leaving.instance()).isEnded().hasPassed("Event_Withdrawn");
        movement.decided(list, "AWARD", null).signed(list).issued(list).announced(list);
        assertThat(leaving.stage()).isEqualTo("WITHDRAWN");
        assertThat(staying.stage()).isEqualTo("AWARDED");
        assertThat(staying.instance()).isEnded().hasPassed("Event_Awarded");
    }

    @Test
    void notOnceTheListIsSigned() {
        MovementPath movement = movement();
        DossierPath dossier = movement.dossier().appraised();
        String list = movement.batch1Compiled();
        movement.endorsed(list).decided(list, "AWARD", null).signed(list);
        String before = movement.tables();

        assertThat(refusal(() -> dossier.withdrawn(WHY))).isEqualTo("nomination.withdrawal.too-late");

        assertThat(dossier.instance()).isWaitingAt("Activity_AwaitDecision");
        assertThat(movement.tables()).isEqualTo(before);
        movement.issued(list).announced(list);
        assertThat(refusal(() -> dossier.withdrawn(WHY))).isEqualTo("nomination.withdrawal.too-late");
        assertThat(dossier.stage()).isEqualTo("AWARDED");
    }

    @Test
    void notWhileTheHigherAuthorityDecides() {
        MovementPath movement = movement();
        DossierPath dossier = movement.dossier().appraised();
        movement.announcedAs(movement.batch1Compiled(), "FORWARD_UP", null);
        assertThat(refusal(() -> dossier.withdrawn(WHY))).isEqualTo("nomination.withdrawal.too-late");
        assertThat(dossier.instance()).isWaitingAt("Activity_RecordHigherDecision");
    }

    @Test
    void onlyWithAReasonAndOnlyByTheUnit() {
        DossierPath dossier = movement().dossier().submitted();
        assertThat(refusal(() -> dossier.withdrawn(" "))).isEqualTo("nomination.withdrawal.reason.missing");
        assertThat(refusal(() -> dossier.withdrawn("x".repeat(2_001)))).isEqualTo("nomination.too-long");
        var withdraw = beans.getBean(WithdrawDossier.class);
        assertThat(refusal(() -> as(Actor.NEIGHBOUR, () -> withdraw.handle(dossier.code(), WHY))))
                .isEqualTo("nomination.unknown");
        assertThat(refusal(() -> as(Actor.DISTRICT, () -> withdraw.handle(dossier.code(), WHY))))
                .isEqualTo("nomination.not-yours");
        assertThat(dossier.instance()).isWaitingAt("Activity_ReviewByDistrict");
    }

    @Test
    void aDraftLeftBehindIsClosedWhenTheMovementEnds() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31");
        DossierPath draft = movement.dossier().aDraft();
        DossierPath second = movement.dossier().aDraft();
        DossierPath awarded = movement.dossier().appraised();
        movement.announcedAs(movement.batch1Compiled(), "AWARD", null);
        assertThat(draft.instance()).isWaitingAt("Activity_PrepareDossier");

        runJob(movement.code, "Activity_CloseDrafts");

        assertThat(draft.instance()).isEnded().hasPassedInOrder("Activity_CloseDraft", "Event_NotSubmitted")
                .hasNotPassed("Activity_SubmitDossier");
        assertThat(draft.stage()).isEqualTo("NOT_SUBMITTED");
        assertThat(second.stage()).isEqualTo("NOT_SUBMITTED");
        assertThat(awarded.stage()).isEqualTo("AWARDED");
        assertThat(movement.mails("closed-drafts")).hasSize(1);
        assertThat(refusal(draft::handedIn)).isEqualTo("nomination.not-editable");
        complete(Actor.HOME_AFFAIRS, movement.code, "Activity_SummariseMovement", Map.of("confirmed", true));
        assertThat(refusal(() -> movement.dossier().aDraft())).isEqualTo("nomination.movement.over");
    }
}
