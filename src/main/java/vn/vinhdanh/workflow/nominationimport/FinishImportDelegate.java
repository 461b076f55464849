package vn.vinhdanh.workflow.nominationimport;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.intake.RunImport;

/** Tells the sender what became of the list. */
@Component("finishImport")
class FinishImportDelegate implements JavaDelegate {

    private final RunImport runImport;

    FinishImportDelegate(RunImport runImport) {
        this.runImport = runImport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runImport.finish((Long) execution.getVariable(NominationImportModel.IMPORT_ID));
    }
}
