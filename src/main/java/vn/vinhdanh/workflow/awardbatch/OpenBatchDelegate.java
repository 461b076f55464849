package vn.vinhdanh.workflow.awardbatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.Batches;

/** The batch takes nominations from now on. */
@Component("openBatch")
class OpenBatchDelegate implements JavaDelegate {

    private final Batches batches;

    OpenBatchDelegate(Batches batches) {
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Batch batch = batches.get((Long) execution.getVariable(AwardBatchModel.BATCH_ID));
        batches.open(batch.id());
        execution.setVariable(AwardBatchModel.BATCH_CODE, batch.code());
        execution.setVariable(AwardBatchModel.BATCH_NUMBER, batch.number());
    }
}
