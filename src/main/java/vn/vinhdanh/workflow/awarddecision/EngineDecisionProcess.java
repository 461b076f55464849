package vn.vinhdanh.workflow.awarddecision;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionProcess;
import vn.vinhdanh.workflow.engine.AsSystem;
import vn.vinhdanh.workflow.nomination.NominationModel;

/** The list's port to its process. Who may ask has been settled before, so the engine is spoken to as the system. */
@Component
class EngineDecisionProcess implements DecisionProcess {

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    EngineDecisionProcess(RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @Override
    public void startAdHoc(DecisionList list) {
        asSystem.run(() -> runtime.startProcessInstanceByKey(AwardDecisionModel.KEY, list.code(), Map.of(
                AwardDecisionModel.LIST_ID, list.id(), AwardDecisionModel.LIST_CODE, list.code(),
                NominationModel.ISSUER, list.issuer(), NominationModel.MOVEMENT_CODE, list.movement(),
                NominationModel.URGENT, true)));
    }
}
