package vn.vinhdanh.workflow.awardbatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.CompileList;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;

/** Makes the list of the batch. */
@Component("createList")
class CreateListDelegate implements JavaDelegate {

    private final CompileList compileList;

    CreateListDelegate(CompileList compileList) {
        this.compileList = compileList;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CompileList.Compiled compiled = compileList.handle((Long) execution.getVariable(AwardBatchModel.BATCH_ID));
        execution.setVariable(AwardBatchModel.LINES, compiled.lines());
        if (compiled.list() != null) {
            execution.setVariable(AwardDecisionModel.LIST_ID, compiled.list().id());
            execution.setVariable(AwardDecisionModel.LIST_CODE, compiled.list().code());
        }
    }
}
