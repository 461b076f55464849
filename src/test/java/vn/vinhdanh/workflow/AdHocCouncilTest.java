package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.council.BallotKind;
import vn.vinhdanh.council.CouncilRule;
import vn.vinhdanh.council.CouncilSettings;
import vn.vinhdanh.council.CountRule;
import vn.vinhdanh.decision.GatherAdHocList;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;

/** No ad hoc list brings a dossier past the council that must vote on it. */
class AdHocCouncilTest extends ProcessTest {

    private static final String FLAG = "CO";

    private MovementPath movement;

    /** The council votes on each Bằng khen, on ad hoc lists too, and on nothing else. */
    private void aMovement() {
        movement = movement("2021-09-09 | 2021-12-31\n2022-01-01").opened(1);
        new CouncilPath(this, movement).asked(new CouncilSettings(true, true, false, BallotKind.OPEN, 50, null, null,
                List.of(new CouncilRule(null, false, CountRule.USUAL),
                        new CouncilRule("BANG_KHEN", true, CountRule.USUAL))));
    }

    private DossierPath urgent(String form, Map<String, Object> choice) {
        DossierPath dossier = submitted(form);
        return placed(dossier, choice);
    }

    private DossierPath submitted(String form) {
        return movement.dossier(Actor.DEPARTMENT).ofCollective(form).urgent().submitted();
    }

    private DossierPath placed(DossierPath dossier, Map<String, Object> choice) {
        var entered = new HashMap<String, Object>(choice);
        entered.put("verdict", "ENDORSE");
        return dossier.enters(Actor.HOME_AFFAIRS, "Activity_AppraiseByHomeAffairs", entered);
    }

    private String listOf(DossierPath dossier) {
        return value(String.class, "SELECT d.code FROM vinhdanh.decision_list d JOIN vinhdanh.decision_line l "
                + "ON l.list_id = d.id WHERE l.nomination_id = ?", dossier.row().id());
    }

    @Test
    void whatTheCouncilMustVoteOnDoesNotJoinAListThatPassedItBy() {
        aMovement();
        String list = listOf(urgent(FLAG, Map.of()));
        assertThat(openTasks(list)).containsExactly("Activity_EndorseByHomeAffairs",
                "Activity_EndorseBySteeringCommittee");
        Map<String, Object> joining = Map.of("adHoc", "JOIN", "adHocList", list);
        assertThat(listOf(urgent(FLAG, joining))).as("one of the same kind").isEqualTo(list);

        DossierPath votedOn = submitted("BANG_KHEN");
        assertThat(refusal(() -> placed(votedOn, joining))).isEqualTo("decision.ad-hoc.list.no-council");
        assertThat(votedOn.instance()).isWaitingAt("Activity_AppraiseByHomeAffairs");
        assertThat(listOf(votedOn)).isNull();
        assertThat(openTasks(listOf(placed(votedOn, Map.of())))).containsExactly(AwardDecisionModel.OPEN_SESSION);
    }

    @Test
    void aGatheredListGoesToTheCouncil() {
        aMovement();
        Map<String, Object> waits = Map.of("adHoc", "WAIT", "occasion", "Dập ổ dịch chợ Mỹ Xuyên 15/12");
        List<String> codes = List.of(urgent(FLAG, waits).code(), urgent("BANG_KHEN", waits).code());
        String list = as(Actor.HOME_AFFAIRS, () -> beans.getBean(GatherAdHocList.class).handle(
                new GatherAdHocList.Command(movement.code, "Dập ổ dịch chợ Mỹ Xuyên 15/12", codes, false, null)))
                .list().code();
        assertThat(openTasks(list)).containsExactly(AwardDecisionModel.OPEN_SESSION);
        assertThat(value(String.class, "SELECT status FROM vinhdanh.decision_list WHERE code = ?", list))
                .isEqualTo("VOTING");
    }
}
