package vn.vinhdanh.workflow.nomination;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.Eligibility;
import vn.vinhdanh.nomination.Eligibility.Finding;
import vn.vinhdanh.workflow.Decisions;

/** Puts the dossier to nomination-eligibility.dmn. */
@Component("checkEligibility")
class CheckEligibilityDelegate implements JavaDelegate {

    private final Decisions decisions;
    private final Eligibility eligibility;

    CheckEligibilityDelegate(Decisions decisions, Eligibility eligibility) {
        this.decisions = decisions;
        this.eligibility = eligibility;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = (Long) execution.getVariable(NominationModel.NOMINATION_ID);
        List<Finding> findings = decisions.rows("nomination-eligibility", eligibility.facts(id)).stream()
                .map(row -> new Finding((String) row.get("result"), (String) row.get("reason"),
                        (String) row.get("clause"))).toList();
        execution.setVariable(NominationModel.ELIGIBLE, eligibility.record(id, findings));
    }
}
