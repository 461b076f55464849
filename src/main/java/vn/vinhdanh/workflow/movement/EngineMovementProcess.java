package vn.vinhdanh.workflow.movement;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.MovementProcess;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.workflow.engine.AsSystem;

/** The movement's port to its process. */
@Component
class EngineMovementProcess implements MovementProcess {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final Movements movements;
    private final AsSystem asSystem;

    EngineMovementProcess(RuntimeService runtime, HistoryService history, Movements movements, AsSystem asSystem) {
        this.runtime = runtime;
        this.history = history;
        this.movements = movements;
        this.asSystem = asSystem;
    }

    @Override
    public boolean isRunning(String movementCode) {
        return asSystem.call(() -> history.createHistoricProcessInstanceQuery().processDefinitionKey(MovementModel.KEY)
                .processInstanceBusinessKey(movementCode).count()) > 0;
    }

    @Override
    public void start(String movementCode) {
        Movement movement = movements.find(movementCode).orElseThrow();
        asSystem.run(() -> runtime.startProcessInstanceByKey(MovementModel.KEY, movementCode,
                Map.of(MovementModel.MOVEMENT_CODE, movementCode, MovementModel.ISSUER, movement.issuer())));
    }

    @Override
    public void batchAdded(String movementCode, long batchId) {
        asSystem.run(() -> {
            boolean batchesRun = runtime.createExecutionQuery().processInstanceBusinessKey(movementCode)
                    .messageEventSubscriptionName(MovementModel.BATCH_ADDED).count() > 0;
            if (!batchesRun) {
                throw Refusal.conflict("movement.batches.over");
            }
            runtime.createMessageCorrelation(MovementModel.BATCH_ADDED).processInstanceBusinessKey(movementCode)
                    .setVariablesToTriggeredScope(Map.of(MovementModel.BATCH_ID, batchId)).correlate();
        });
    }
}
