package vn.vinhdanh.workflow.nominationimport;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.intake.RunImport;

/** Makes the next rows into dossiers, or hands the next dossiers in. */
@Component("createDossiers")
class CreateDossiersDelegate implements JavaDelegate {

    private final RunImport runImport;

    CreateDossiersDelegate(RunImport runImport) {
        this.runImport = runImport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = (Long) execution.getVariable(NominationImportModel.IMPORT_ID);
        execution.setVariable(NominationImportModel.MORE, runImport.step(id));
    }
}
