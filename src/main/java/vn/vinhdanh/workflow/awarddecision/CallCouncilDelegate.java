package vn.vinhdanh.workflow.awarddecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.council.OpenSession;

/** Gives the list to the council. */
@Component("callCouncil")
class CallCouncilDelegate implements JavaDelegate {

    private final OpenSession openSession;

    CallCouncilDelegate(OpenSession openSession) {
        this.openSession = openSession;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openSession.call((Long) execution.getVariable(AwardDecisionModel.LIST_ID));
    }
}
