package vn.vinhdanh.workflow.nomination;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.CompileList;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;

/** An urgent dossier does not wait for its batch: a list of its own goes to the endorsers at once. */
@Component("openAdHocList")
class OpenAdHocListDelegate implements JavaDelegate {

    private final CompileList compileList;

    OpenAdHocListDelegate(CompileList compileList) {
        this.compileList = compileList;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DecisionList list = compileList.adHoc((Long) execution.getVariable(NominationModel.NOMINATION_ID));
        execution.getProcessEngineServices().getRuntimeService()
                .startProcessInstanceByKey(AwardDecisionModel.KEY, list.code(), Map.of(
                AwardDecisionModel.LIST_ID, list.id(), AwardDecisionModel.LIST_CODE, list.code(),
                NominationModel.ISSUER, list.issuer(), NominationModel.MOVEMENT_CODE, list.movement(),
                NominationModel.URGENT, true));
    }
}
