package vn.vinhdanh.workflow.awardbatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.Batches;

/** The batch takes nominations from now on. */
@Component("openBatch")
class OpenBatchDelegate implements JavaDelegate {

    private final Batches batches;
    private final Journal journal;

    OpenBatchDelegate(Batches batches, Journal journal) {
        this.batches = batches;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Batch batch = batches.get((Long) execution.getVariable(AwardBatchModel.BATCH_ID));
        if (batches.open(batch.id())) {
            journal.record(batch.code(), "BATCH_OPENED");
        }
        execution.setVariable(AwardBatchModel.BATCH_CODE, batch.code());
        execution.setVariable(AwardBatchModel.BATCH_NUMBER, batch.number());
    }
}
