package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.decision.CompileList;
import vn.vinhdanh.decision.RollOver;

/** What the list of a closed batch takes in, and what goes on to the next batch. */
class CompilationScenariosTest extends ProcessTest {

    @Test
    void aBatchWithoutDossiersEndsAsEmpty() {
        MovementPath movement = movement().opened(1);
        ProcessInstance batch = instance(movement.batchCode(1));
        movement.dossier().aDraft();
        movement.closedByTimer(1).compiled(1);
        assertThat(batch).isEnded().hasPassed("Activity_CloseEmptyBatch", "Event_BatchEmpty")
                .hasNotPassed("Activity_DecideList", "Event_BatchDecided");
        assertThat(movement.status(1)).isEqualTo("EMPTY");
        assertThat(movement.list(1)).isNull();
    }

    @Test
    void whatIsLateOrUnfinishedGoesOnAndTheUnitReadsOfItOnce() {
        MovementPath movement = movement().opened(1);
        DossierPath ready = movement.dossier().appraised();
        DossierPath unfinished = movement.dossier().submitted();
        DossierPath returned = movement.dossier(Actor.NEIGHBOUR).submitted()
                .reviewed(Actor.DISTRICT, "RETURN", "thiếu");
        DossierPath held = movement.dossier(Actor.DEPARTMENT).submitted()
                .reviewed(Actor.HOME_AFFAIRS, "HOLD", "có đơn");
        DossierPath refused = movement.dossier().submitted().reviewed(Actor.DISTRICT, "REJECT", "không đạt");
        movement.closedByTimer(1).opened(2);
        at("2022-01-02T09:00:00+07:00");
        DossierPath late = movement.dossier().submitted();
        DossierPath lateAndGone = movement.dossier().submitted().withdrawn("thôi");
        DossierPath draft = movement.dossier().aDraft();
        var rollOver = beans.getBean(RollOver.class);
        assertThat(rollOver.preview(movement.batch(1))).isEqualTo(new RollOver.Preview(1, 3, 1, 1, 0));

        at("2022-01-11T09:00:00+07:00");
        movement.compiled(1);

        assertThat(movement.lines(1)).containsExactly(ready.code());
        assertThat(ready.row().batchNumber()).isEqualTo(1);
        for (DossierPath moved : List.of(unfinished, returned, held)) {
            assertThat(moved.row().batchNumber()).isEqualTo(2);
            assertThat(moved.instance()).variables().containsEntry("batchNumber", 2);
            assertThat(carried(moved)).containsExactly("UNFINISHED 1 2");
        }
        assertThat(returned.stage()).isEqualTo("SUPPLEMENT");
        assertThat(held.stage()).isEqualTo("ON_HOLD");
        assertThat(carried(late)).containsExactly("LATE 1 2");
        assertThat(refused.row().batchNumber()).isEqualTo(1);
        for (DossierPath still : List.of(ready, refused, draft, lateAndGone)) {
            assertThat(carried(still)).isEmpty();
        }
        assertThat(movement.mails("rollover")).as("one for each of the three units").hasSize(3);
        assertThat(value(String.class, "SELECT plain FROM vinhdanh.mail_outbox WHERE key LIKE ? AND unit_id = ?",
                "rollover:" + movement.code + "%", late.row().unitId()))
                .contains(late.code(), unfinished.code()).doesNotContain(ready.code(), lateAndGone.code());

        String once = withoutJournal(movement);
        assertThat(rollOver.handle(movement.batch(1).id())).isEqualTo(new RollOver.Result(List.of(), List.of()));
        assertThat(withoutJournal(movement)).isEqualTo(once);
    }

    @Test
    void aListIsMadeOnce() {
        MovementPath movement = movement().opened(1);
        movement.dossier(Actor.DEPARTMENT).appraised();
        movement.closedByTimer(1).compiled(1);
        String once = movement.tables();
        var compiled = beans.getBean(CompileList.class).handle(movement.batch(1).id());
        assertThat(compiled.list().code()).isEqualTo(movement.list(1));
        assertThat(compiled.lines()).isEqualTo(1);
        assertThat(movement.tables()).isEqualTo(once);
    }

    @Test
    void unfinishedDossiersNeedABatchToGoOnTo() {
        MovementPath movement = movement("2021-09-09 | 2021-12-31").opened(1);
        DossierPath unfinished = movement.dossier().submitted();
        movement.closedByTimer(1);
        String before = movement.tables();
        assertThat(refusal(() -> movement.compiled(1))).isEqualTo("decision.compile.no-next-batch");
        assertThat(refusal(() -> complete(Actor.HOME_AFFAIRS, movement.batchCode(1), "Activity_CompileList", Map.of())))
                .isEqualTo("decision.compile.unconfirmed");
        assertThat(openTasks(movement.batchCode(1))).containsExactly("Activity_CompileList");
        assertThat(movement.tables()).isEqualTo(before);

        movement.addBatch("2022-01-01", null);
        movement.compiled(1);
        assertThat(unfinished.row().batchNumber()).isEqualTo(2);
    }

    private List<String> carried(DossierPath dossier) {
        return texts("SELECT reason || ' ' || from_batch || ' ' || to_batch FROM vinhdanh.carry_over "
                + "WHERE nomination_id = ?", dossier.row().id());
    }

    private String withoutJournal(MovementPath movement) {
        return value(String.class, "SELECT (?::jsonb - 'journal')::text", movement.tables());
    }
}
