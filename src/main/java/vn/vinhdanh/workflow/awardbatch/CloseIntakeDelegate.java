package vn.vinhdanh.workflow.awardbatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.movement.Batches;

/** The batch takes no more nominations; a second run, or a second node, changes nothing. */
@Component("closeIntake")
class CloseIntakeDelegate implements JavaDelegate {

    private final Batches batches;
    private final Journal journal;

    CloseIntakeDelegate(Batches batches, Journal journal) {
        this.batches = batches;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long batch = (Long) execution.getVariable(AwardBatchModel.BATCH_ID);
        if (batches.close(batch)) {
            journal.record(batches.get(batch).code(), "BATCH_CLOSED");
        }
    }
}
