package vn.vinhdanh.workflow.awardrevocation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.revocation.RevocationDocuments;

/** The decision is written as it was issued, and kept. */
@Component("freezeRevocation")
class FreezeRevocationDelegate implements JavaDelegate {

    private final RevocationDocuments documents;

    FreezeRevocationDelegate(RevocationDocuments documents) {
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        documents.freeze((Long) execution.getVariable(AwardRevocationModel.REVOCATION_ID));
    }
}
