package vn.vinhdanh.workflow.nominationimport;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.intake.AdoptImport;
import vn.vinhdanh.intake.Import;
import vn.vinhdanh.intake.ImportStatus;
import vn.vinhdanh.refusal.Refusal;

/**
 * Adopts the list that was uploaded for this process. Whatever else the starter set is overwritten: the process
 * computes its own facts.
 */
@Component("registerImport")
class RegisterImportDelegate implements JavaDelegate {

    private final AdoptImport adoptImport;

    RegisterImportDelegate(AdoptImport adoptImport) {
        this.adoptImport = adoptImport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!(execution.getVariable(NominationImportModel.IMPORT_ID) instanceof Number id)) {
            throw Refusal.invalid("file", "intake.file.missing");
        }
        Import list = adoptImport.handle(id.longValue());
        execution.removeVariables(execution.getVariableNames());
        execution.setProcessBusinessKey(list.code());
        execution.setVariable(NominationImportModel.IMPORT_ID, list.id());
        execution.setVariable(NominationImportModel.MOVEMENT_CODE, list.movement());
        execution.setVariable(NominationImportModel.ISSUER, list.issuer());
        execution.setVariable(NominationImportModel.UNIT, list.unit());
        execution.setVariable(NominationImportModel.UNIT_NAME, list.unitName());
        execution.setVariable(NominationImportModel.FILE_NAME, list.fileName());
        execution.setVariable(NominationImportModel.ALREADY_CONFIRMED, list.status() == ImportStatus.RUNNING);
    }
}
