package vn.vinhdanh.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.LapseSupplement;
import vn.vinhdanh.review.ReviewDossier;

/** Ends a dossier that a reviewer refused, or that was not supplemented in time, and tells the unit why. */
@Component("tellRefused")
class TellRefusedDelegate implements JavaDelegate {

    private final ReviewDossier reviewDossier;
    private final LapseSupplement lapseSupplement;

    TellRefusedDelegate(ReviewDossier reviewDossier, LapseSupplement lapseSupplement) {
        this.reviewDossier = reviewDossier;
        this.lapseSupplement = lapseSupplement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = (Long) execution.getVariable(NominationModel.NOMINATION_ID);
        if (NominationModel.LAPSED.equals(execution.getVariable(NominationModel.VERDICT))) {
            lapseSupplement.handle(id);
        } else {
            reviewDossier.refused(id);
        }
    }
}
