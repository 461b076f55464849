package vn.vinhdanh.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.WithdrawDossier;

/** The unit has taken its dossier back. */
@Component("recordWithdrawal")
class RecordWithdrawalDelegate implements JavaDelegate {

    private final WithdrawDossier withdrawDossier;

    RecordWithdrawalDelegate(WithdrawDossier withdrawDossier) {
        this.withdrawDossier = withdrawDossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawDossier.withdrawn((Long) execution.getVariable(NominationModel.NOMINATION_ID),
                (String) execution.getVariable(NominationModel.REASON));
    }
}
