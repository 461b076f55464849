package vn.vinhdanh.workflow.movement;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.notification.Digests;
import vn.vinhdanh.workflow.nomination.NominationModel;

/** Closes the drafts that nobody submitted before the movement ended; each unit reads of all of its own in one mail. */
@Component("closeDrafts")
class CloseDraftsDelegate implements JavaDelegate {

    private final Nominations nominations;
    private final Digests digests;

    CloseDraftsDelegate(Nominations nominations, Digests digests) {
        this.nominations = nominations;
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String movement = (String) execution.getVariable(MovementModel.MOVEMENT_CODE);
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        for (String draft : nominations.draftsOf(movement)) {
            runtime.createMessageCorrelation(NominationModel.MOVEMENT_ENDED)
                    .processInstanceBusinessKey(draft).correlate();
        }
        digests.closedDrafts(movement);
    }
}
