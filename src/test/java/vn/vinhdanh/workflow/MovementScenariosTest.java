package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.report.ReportMovement;

/** A movement takes up batches while it runs, and ends with its summary. */
class MovementScenariosTest extends ProcessTest {

    @Test
    void aBatchAddedWhileTheMovementRuns() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31").opened(1);
        movement.addBatch("2022-01-01", "2022-02-28");
        String batch = movement.batchCode(2);
        assertThat(job(batch, "Event_BatchOpens").getDuedate().toInstant()).isEqualTo("2021-12-31T17:00:00Z");
        movement.closedByTimer(1).compiled(1);
        assertThat(movement.status(1)).isEqualTo("EMPTY");
        assertThat(instance(movement.code)).as("the added batch still runs").isNotNull();
        movement.opened(2);
        DossierPath dossier = movement.dossier(Actor.DEPARTMENT).appraised();
        assertThat(dossier.row().batchNumber()).isEqualTo(2);
        movement.closedByTimer(2).compiled(2).announcedAs(movement.list(2), "AWARD", null);
        assertThat(dossier.stage()).isEqualTo("AWARDED");
        assertThat(job(movement.code, "Activity_CloseDrafts")).isNotNull();
    }

    @Test
    void aBatchIsNotAddedOnceTheMovementIsBeingSummarised() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31").opened(1).closedByTimer(1).compiled(1);
        runJob(movement.code, "Activity_CloseDrafts");
        String before = movement.tables();
        assertThat(refusal(() -> movement.addBatch("2022-01-01", null))).isEqualTo("movement.batches.over");
        assertThat(movement.tables()).isEqualTo(before);
    }

    @Test
    void aMovementEndsWithItsSummary() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31").opened(1);
        ProcessInstance process = instance(movement.code);
        DossierPath awarded = movement.dossier(Actor.DEPARTMENT).appraised();
        movement.closedByTimer(1).compiled(1).announcedAs(movement.list(1), "AWARD", null);
        assertThat(movement.status(1)).isEqualTo("DECIDED");
        runJob(movement.code, "Activity_CloseDrafts");
        assertThat(refusal(() -> complete(Actor.HOME_AFFAIRS, movement.code, "Activity_SummariseMovement", Map.of())))
                .isEqualTo("decision.summary.unconfirmed");

        complete(Actor.HOME_AFFAIRS, movement.code, "Activity_SummariseMovement",
                Map.of("confirmed", true, "remarks", "Phong trào lan tỏa"));

        assertThat(process).isEnded().hasPassedInOrder("Activity_RegisterMovement", "Activity_CloseDrafts",
                "Activity_SummariseMovement", "Activity_RecordSummary", "Event_MovementSummarised");
        var report = as(Actor.HOME_AFFAIRS, () -> beans.getBean(ReportMovement.class).handle(movement.code));
        assertThat(report.byStage()).isEqualTo(Map.of("AWARDED", 1L));
        assertThat(report.remarks()).isEqualTo("Phong trào lan tỏa");
        assertThat(report.directWorkers()).isEqualTo(1);
        assertThat(awarded.stage()).isEqualTo("AWARDED");
    }
}
