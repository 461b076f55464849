package vn.vinhdanh.workflow.awardrevocation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.revocation.WithdrawProposal;

/** Sở Nội vụ has taken its proposal back. */
@Component("recordRevocationWithdrawal")
class RecordRevocationWithdrawalDelegate implements JavaDelegate {

    private final WithdrawProposal withdrawProposal;

    RecordRevocationWithdrawalDelegate(WithdrawProposal withdrawProposal) {
        this.withdrawProposal = withdrawProposal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawProposal.withdrawn((Long) execution.getVariable(AwardRevocationModel.REVOCATION_ID),
                (String) execution.getVariable(AwardRevocationModel.REASON));
    }
}
