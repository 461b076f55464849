package vn.vinhdanh.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Stage;

/** The dossier waits for a list. */
@Component("awaitDecisionEntered")
class AwaitDecisionEntered implements ExecutionListener {

    private final Nominations nominations;

    AwaitDecisionEntered(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    public void notify(DelegateExecution execution) {
        nominations.stage((Long) execution.getVariable(NominationModel.NOMINATION_ID), Stage.AWAITING_DECISION);
    }
}
