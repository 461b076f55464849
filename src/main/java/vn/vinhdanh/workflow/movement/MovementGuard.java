package vn.vinhdanh.workflow.movement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.workflow.Entered;

/** A movement is summarised only by somebody who says so. */
@Component("movementGuard")
class MovementGuard implements TaskListener {

    private static final int LONGEST_REMARKS = 2_000;

    private final OfficeTime time;

    MovementGuard(OfficeTime time) {
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        Entered entered = new Entered(task, time.zone());
        if (!entered.isTrue(MovementModel.CONFIRMED)) {
            throw Refusal.invalid(MovementModel.CONFIRMED, "decision.summary.unconfirmed");
        }
        String remarks = entered.text(MovementModel.REMARKS);
        if (remarks != null && remarks.length() > LONGEST_REMARKS) {
            throw Refusal.invalid(MovementModel.REMARKS, "decision.reason.too-long", LONGEST_REMARKS);
        }
    }
}
