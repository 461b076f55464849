package vn.vinhdanh.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.eligibility.Conclusion;
import vn.vinhdanh.eligibility.Eligibility;

/** Puts the dossier to nomination-eligibility.dmn. */
@Component("checkEligibility")
class CheckEligibilityDelegate implements JavaDelegate {

    private final Eligibility eligibility;

    CheckEligibilityDelegate(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Conclusion conclusion = eligibility.check((Long) execution.getVariable(NominationModel.NOMINATION_ID));
        execution.setVariable(NominationModel.ELIGIBLE, conclusion == Conclusion.ELIGIBLE);
        execution.setVariable(NominationModel.HELD, conclusion == Conclusion.HOLD);
    }
}
