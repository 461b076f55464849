package vn.vinhdanh.workflow.awarddecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.AwardRegister;

/** Enters the awards in the register. */
@Component("grantAwards")
class GrantAwardsDelegate implements JavaDelegate {

    private final AwardRegister register;

    GrantAwardsDelegate(AwardRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.grant((Long) execution.getVariable(AwardDecisionModel.LIST_ID));
    }
}
