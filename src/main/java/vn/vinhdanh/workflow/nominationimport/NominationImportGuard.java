package vn.vinhdanh.workflow.nominationimport;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.intake.ConfirmImport;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.workflow.Entered;

/** A list becomes dossiers only where somebody says so and a row is good for it. */
@Component("nominationImportGuard")
class NominationImportGuard implements TaskListener {

    private final ConfirmImport confirmImport;
    private final OfficeTime time;

    NominationImportGuard(ConfirmImport confirmImport, OfficeTime time) {
        this.confirmImport = confirmImport;
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        long id = (Long) task.getVariable(NominationImportModel.IMPORT_ID);
        String action = new Entered(task, time.zone()).text(NominationImportModel.ACTION);
        if ("CONFIRM".equals(action)) {
            confirmImport.confirm(id);
        } else if ("ABANDON".equals(action)) {
            confirmImport.requireAbandonable(id);
        } else {
            throw Refusal.invalid(NominationImportModel.ACTION, "intake.action.missing");
        }
    }
}
