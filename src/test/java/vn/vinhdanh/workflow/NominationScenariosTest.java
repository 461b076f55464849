package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.junit.jupiter.api.Test;

class NominationScenariosTest extends ProcessTest {

    @Test
    void awarded() {
        MovementPath movement = movement();
        DossierPath dossier = movement.dossier().appraised();
        assertThat(dossier.instance()).isWaitingAt("Activity_AwaitDecision");
        String list = movement.batch1Compiled();
        movement.announcedAs(list, "AWARD", null);
        assertThat(dossier.instance()).isEnded().hasPassedInOrder("Activity_RegisterDossier", "Activity_PrepareDossier", "Activity_SubmitDossier",
                "Activity_CheckEligibility", "Activity_ChooseRoute", "Activity_ReviewByDistrict", "Activity_AppraiseByHomeAffairs", "Activity_AwaitDecision",
                "Event_Awarded");
        assertThat(dossier.stage()).isEqualTo("AWARDED");
    }
}
