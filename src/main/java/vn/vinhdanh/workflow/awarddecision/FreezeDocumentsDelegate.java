package vn.vinhdanh.workflow.awarddecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vinhdanh.document.FreezeStep;

/** Freezes a part of the decision's papers; an installation that writes no papers has none to freeze. */
@Component("freezeDocuments")
class FreezeDocumentsDelegate implements JavaDelegate {

    private final ObjectProvider<FreezeStep> freezeStep;

    FreezeDocumentsDelegate(ObjectProvider<FreezeStep> freezeStep) {
        this.freezeStep = freezeStep;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long listId = (Long) execution.getVariable(AwardDecisionModel.LIST_ID);
        FreezeStep step = freezeStep.getIfAvailable();
        execution.setVariableLocal(AwardDecisionModel.MORE, step != null && step.nextChunk(listId));
    }
}
