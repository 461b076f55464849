package vn.vinhdanh.workflow.awardbatch;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.workflow.deadline.Deadlines;
import vn.vinhdanh.workflow.nomination.NominationModel;

/** What the models ask about batches. Timers get instants, so that no zone of a JVM moves a closing time. */
@Component("batches")
public class BatchFacts {

    private final Batches batches;
    private final DecisionLists lists;
    private final Deadlines deadlines;
    private final OfficeTime time;

    BatchFacts(Batches batches, DecisionLists lists, Deadlines deadlines, OfficeTime time) {
        this.batches = batches;
        this.lists = lists;
        this.deadlines = deadlines;
        this.time = time;
    }

    /** Ids of the movement's batches. */
    public List<Long> of(DelegateExecution execution) {
        return batches.of((String) execution.getVariable(NominationModel.MOVEMENT_CODE)).stream()
                .map(Batch::id).toList();
    }

    public String code(DelegateExecution execution) {
        return batch(execution).code();
    }

    public Date opensAt(DelegateExecution execution) {
        return Date.from(batch(execution).opensAt());
    }

    public boolean closingDateSet(DelegateExecution execution) {
        return batch(execution).closesAt() != null;
    }

    public Date closesAt(DelegateExecution execution) {
        return Date.from(batch(execution).closesAt());
    }

    /** The batch's last day for reviews; where none is set, or it is past, the deadline for compiling. */
    public Date reviewBy(DelegateExecution execution) {
        Batch batch = batch(execution);
        boolean stillAhead = batch.reviewBy() != null && !batch.reviewBy().isBefore(time.today());
        return stillAhead ? Date.from(time.officeCloses(batch.reviewBy())) : deadlines.dueAt(execution, "COMPILE");
    }

    public String listCode(DelegateExecution execution) {
        return lists.ofBatch(batch(execution).id()).map(DecisionList::code).orElse(null);
    }

    private Batch batch(DelegateExecution execution) {
        return batches.get((Long) execution.getVariable(AwardBatchModel.BATCH_ID));
    }
}
