package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** Units may withdraw until the list is signed: a list that nobody is left on is never signed, and ends. */
class EmptyListScenariosTest extends ProcessTest {

    @Test
    void anUrgentDossierThatIsWithdrawnEndsItsList() {
        MovementPath movement = movement();
        DossierPath urgent = movement.dossier().urgent().appraised();
        String list = value(String.class, "SELECT code FROM vinhdanh.decision_list WHERE nomination_id = ?",
                urgent.row().id());
        ProcessInstance process = instance(list);
        urgent.withdrawn(DossierPath.REASON);

        movement.endorsed(list);
        assertThat(refusal(() -> complete(Actor.CHAIRMAN, list, "Activity_DecideByChairman",
                Map.of("verdict", "SIGN"))))
                .isEqualTo("decision.lines.none");
        complete(Actor.CHAIRMAN, list, "Activity_DecideByChairman",
                Map.of("verdict", "RETURN_LIST", "reason", "Hết hồ sơ"));
        complete(Actor.HOME_AFFAIRS, list, "Activity_ReviseList", Map.of("confirmed", true, "reason", "Đã rút hết"));

        assertThat(process).isEnded().hasPassed("Event_ListEmpty").hasNotPassed("Activity_IssueDecision");
        assertThat(texts("SELECT status FROM vinhdanh.decision_list WHERE code = ?", list)).containsExactly("EMPTY");
    }

    @Test
    void aBatchWhoseListIsEmptiedEndsEmpty() {
        MovementPath movement = movement();
        DossierPath only = movement.dossier(Actor.DEPARTMENT).appraised();
        String list = movement.batch1Compiled();
        only.withdrawn(DossierPath.REASON);
        movement.speak(Actor.HOME_AFFAIRS_LEAD, list, Map.of("verdict", "RETURN_LIST", "reason", "Hết hồ sơ"));
        movement.endorsedBy(Actor.STEERING_COMMITTEE, list).joined(list);
        complete(Actor.HOME_AFFAIRS, list, "Activity_ReviseList", Map.of("confirmed", true, "reason", "Đã rút hết"));
        assertThat(movement.status(1)).isEqualTo("EMPTY");
    }
}
