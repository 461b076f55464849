package vn.vinhdanh.workflow.awardrevocation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.revocation.ApplyRevocation;

/** The register and the dossier follow the issued decision. */
@Component("applyRevocation")
class ApplyRevocationDelegate implements JavaDelegate {

    private final ApplyRevocation applyRevocation;

    ApplyRevocationDelegate(ApplyRevocation applyRevocation) {
        this.applyRevocation = applyRevocation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applyRevocation.handle((Long) execution.getVariable(AwardRevocationModel.REVOCATION_ID));
    }
}
