package vn.vinhdanh.workflow.awardrevocation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.revocation.ApplyRevocation;

/** The units that nominated read of the decision. */
@Component("notifyRevocation")
class NotifyRevocationDelegate implements JavaDelegate {

    private final ApplyRevocation applyRevocation;

    NotifyRevocationDelegate(ApplyRevocation applyRevocation) {
        this.applyRevocation = applyRevocation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applyRevocation.tell((Long) execution.getVariable(AwardRevocationModel.REVOCATION_ID));
    }
}
