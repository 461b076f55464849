package vn.vinhdanh.workflow.awarddecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.AnnounceOutcomes;

/** Every dossier of the list has been told. */
@Component("closeList")
class CloseListDelegate implements JavaDelegate {

    private final AnnounceOutcomes announceOutcomes;

    CloseListDelegate(AnnounceOutcomes announceOutcomes) {
        this.announceOutcomes = announceOutcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announceOutcomes.close((Long) execution.getVariable(AwardDecisionModel.LIST_ID));
    }
}
