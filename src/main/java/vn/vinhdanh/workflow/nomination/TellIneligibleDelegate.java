package vn.vinhdanh.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.eligibility.Eligibility;

/** Ends an ineligible dossier and tells the unit why. */
@Component("tellIneligible")
class TellIneligibleDelegate implements JavaDelegate {

    private final Eligibility eligibility;

    TellIneligibleDelegate(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public void execute(DelegateExecution execution) {
        eligibility.tell((Long) execution.getVariable(NominationModel.NOMINATION_ID));
    }
}
