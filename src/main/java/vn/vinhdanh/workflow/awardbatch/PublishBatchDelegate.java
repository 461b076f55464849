package vn.vinhdanh.workflow.awardbatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.decision.ListStatus;
import vn.vinhdanh.movement.Batches;

/** The batch is decided; empty, where all units took their dossiers off its list before it was signed. */
@Component("publishBatch")
class PublishBatchDelegate implements JavaDelegate {

    private final Batches batches;
    private final DecisionLists lists;

    PublishBatchDelegate(Batches batches, DecisionLists lists) {
        this.batches = batches;
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long batchId = (Long) execution.getVariable(AwardBatchModel.BATCH_ID);
        if (lists.ofBatch(batchId).filter(list -> list.status() == ListStatus.EMPTY).isPresent()) {
            batches.empty(batchId);
        } else {
            batches.decided(batchId);
        }
    }
}
