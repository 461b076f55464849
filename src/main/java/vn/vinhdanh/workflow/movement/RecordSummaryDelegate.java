package vn.vinhdanh.workflow.movement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Movements;

/** Closes the movement with the remarks of its summary; the report counts from the dossiers themselves. */
@Component("recordSummary")
class RecordSummaryDelegate implements JavaDelegate {

    private final Movements movements;
    private final OfficeTime time;

    RecordSummaryDelegate(Movements movements, OfficeTime time) {
        this.movements = movements;
        this.time = time;
    }

    @Override
    public void execute(DelegateExecution execution) {
        movements.summarise((String) execution.getVariable(MovementModel.MOVEMENT_CODE),
                (String) execution.getVariable(MovementModel.REMARKS), time.now());
    }
}
