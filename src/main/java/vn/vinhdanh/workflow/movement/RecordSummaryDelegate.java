package vn.vinhdanh.workflow.movement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.Movements;

/** Closes the movement with the remarks of its summary; the report counts from the dossiers themselves. */
@Component("recordSummary")
class RecordSummaryDelegate implements JavaDelegate {

    private final Movements movements;
    private final OfficeTime time;
    private final Journal journal;

    RecordSummaryDelegate(Movements movements, OfficeTime time, Journal journal) {
        this.movements = movements;
        this.time = time;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = (String) execution.getVariable(MovementModel.MOVEMENT_CODE);
        movements.summarise(code, (String) execution.getVariable(MovementModel.REMARKS), time.now());
        journal.record(code, "MOVEMENT_SUMMARISED");
    }
}
