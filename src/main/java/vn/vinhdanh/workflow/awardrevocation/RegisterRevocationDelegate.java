package vn.vinhdanh.workflow.awardrevocation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.revocation.ProposeRevocation;
import vn.vinhdanh.revocation.Revocation;

/**
 * Proposes the case that was written down for this process. Whatever else the starter set is overwritten: the process
 * computes its own facts.
 */
@Component("registerRevocation")
class RegisterRevocationDelegate implements JavaDelegate {

    private final ProposeRevocation proposeRevocation;

    RegisterRevocationDelegate(ProposeRevocation proposeRevocation) {
        this.proposeRevocation = proposeRevocation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!(execution.getVariable(AwardRevocationModel.REVOCATION_ID) instanceof Number id)) {
            throw Refusal.invalid("award", "revocation.award.missing");
        }
        Revocation found = proposeRevocation.propose(id.longValue());
        execution.removeVariables(execution.getVariableNames());
        execution.setProcessBusinessKey(found.code());
        execution.setVariable(AwardRevocationModel.REVOCATION_ID, found.id());
        execution.setVariable(AwardRevocationModel.REVOCATION_CODE, found.code());
        execution.setVariable(AwardRevocationModel.REVOCATION_KIND, found.kind().name());
        execution.setVariable(AwardRevocationModel.DOSSIER_CODE, found.dossier());
        execution.setVariable(AwardRevocationModel.NOMINEE_NAME, found.oldRecipient());
        execution.setVariable(AwardRevocationModel.UNIT_NAME, found.oldUnitName());
        execution.setVariable(AwardRevocationModel.MOVEMENT_CODE, found.movement());
        execution.setVariable(AwardRevocationModel.ISSUER, found.issuer());
    }
}
