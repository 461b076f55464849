package vn.vinhdanh.workflow.nominationimport;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.intake.ConfirmImport;

/** Nothing is to become of the list. */
@Component("abandonImport")
class AbandonImportDelegate implements JavaDelegate {

    private final ConfirmImport confirmImport;

    AbandonImportDelegate(ConfirmImport confirmImport) {
        this.confirmImport = confirmImport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        confirmImport.abandon((Long) execution.getVariable(NominationImportModel.IMPORT_ID));
    }
}
