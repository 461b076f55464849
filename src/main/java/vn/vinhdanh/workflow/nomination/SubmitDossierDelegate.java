package vn.vinhdanh.workflow.nomination;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.SubmitDossier;

/** Fixes the instant of submission and, by it, the batch. */
@Component("submitDossier")
class SubmitDossierDelegate implements JavaDelegate {

    private final SubmitDossier submitDossier;

    SubmitDossierDelegate(SubmitDossier submitDossier) {
        this.submitDossier = submitDossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object confirmedAt = execution.getVariable(NominationModel.CONFIRMED_AT);
        Nomination dossier = submitDossier.submitted((Long) execution.getVariable(NominationModel.NOMINATION_ID),
                confirmedAt instanceof Date date ? date.toInstant() : null);
        execution.setVariable(NominationModel.BATCH_NUMBER, dossier.batchNumber());
    }
}
