package vn.vinhdanh.workflow.awardbatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.movement.Batches;

/** The batch takes no more nominations; a second run, or a second node, changes nothing. */
@Component("closeIntake")
class CloseIntakeDelegate implements JavaDelegate {

    private final Batches batches;

    CloseIntakeDelegate(Batches batches) {
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        batches.close((Long) execution.getVariable(AwardBatchModel.BATCH_ID));
    }
}
