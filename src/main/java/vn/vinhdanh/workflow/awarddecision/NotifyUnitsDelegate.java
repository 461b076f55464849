package vn.vinhdanh.workflow.awarddecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.AnnounceOutcomes;

/** Writes one digest a unit into the outbox. */
@Component("notifyUnits")
class NotifyUnitsDelegate implements JavaDelegate {

    private final AnnounceOutcomes announceOutcomes;

    NotifyUnitsDelegate(AnnounceOutcomes announceOutcomes) {
        this.announceOutcomes = announceOutcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announceOutcomes.notifyUnits((Long) execution.getVariable(AwardDecisionModel.LIST_ID));
    }
}
