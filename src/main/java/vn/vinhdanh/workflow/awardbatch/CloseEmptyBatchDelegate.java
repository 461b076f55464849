package vn.vinhdanh.workflow.awardbatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.movement.Batches;

/** A batch without a single dossier to decide ends as empty. */
@Component("closeEmptyBatch")
class CloseEmptyBatchDelegate implements JavaDelegate {

    private final Batches batches;

    CloseEmptyBatchDelegate(Batches batches) {
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        batches.empty((Long) execution.getVariable(AwardBatchModel.BATCH_ID));
    }
}
