package vn.vinhdanh.workflow.awardbatch;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.RollOver;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.BatchSchedule;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.workflow.Entered;

/** The rules at the user tasks of a batch. What Sở Nội vụ decides is recorded here, in the transaction of the task. */
@Component("awardBatchGuard")
class AwardBatchGuard implements TaskListener {

    private final Batches batches;
    private final BatchSchedule schedule;
    private final CurrentCaller callers;
    private final RollOver rollOver;
    private final OfficeTime time;

    AwardBatchGuard(Batches batches, BatchSchedule schedule, CurrentCaller callers,
            RollOver rollOver, OfficeTime time) {
        this.batches = batches;
        this.schedule = schedule;
        this.callers = callers;
        this.rollOver = rollOver;
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        long batchId = (Long) task.getVariable(AwardBatchModel.BATCH_ID);
        Entered entered = new Entered(task, time.zone());
        switch (task.getTaskDefinitionKey()) {
            case AwardBatchModel.RUN_BATCH, AwardBatchModel.SET_CLOSING_DATE -> act(batchId, entered);
            case AwardBatchModel.COMPILE_LIST -> compile(batchId, entered);
            default -> throw new IllegalStateException("No rule for " + task.getTaskDefinitionKey());
        }
    }

    private void act(long batchId, Entered entered) {
        String action = entered.text(AwardBatchModel.ACTION);
        if (AwardBatchModel.RESCHEDULE.equals(action)) {
            schedule.reschedule(batchId, entered.date(AwardBatchModel.CLOSES_ON), callers.get());
        } else if (AwardBatchModel.CLOSE_NOW.equals(action)) {
            schedule.closeNow(batchId, entered.text(AwardBatchModel.REASON), callers.get());
        } else {
            throw Refusal.invalid(AwardBatchModel.ACTION, "decision.batch.action.missing");
        }
    }

    /** Unfinished dossiers need a batch to go on to. */
    private void compile(long batchId, Entered entered) {
        if (!entered.isTrue(AwardBatchModel.CONFIRMED)) {
            throw Refusal.invalid(AwardBatchModel.CONFIRMED, "decision.compile.unconfirmed");
        }
        Batch batch = batches.get(batchId);
        long unfinished = rollOver.preview(batch).unfinished();
        if (unfinished > 0 && batches.next(batch).isEmpty()) {
            throw Refusal.conflict("decision.compile.no-next-batch", unfinished);
        }
    }
}
