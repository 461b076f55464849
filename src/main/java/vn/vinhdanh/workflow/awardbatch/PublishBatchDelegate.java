package vn.vinhdanh.workflow.awardbatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.movement.Batches;

/** The batch is decided. */
@Component("publishBatch")
class PublishBatchDelegate implements JavaDelegate {

    private final Batches batches;

    PublishBatchDelegate(Batches batches) {
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        batches.decided((Long) execution.getVariable(AwardBatchModel.BATCH_ID));
    }
}
