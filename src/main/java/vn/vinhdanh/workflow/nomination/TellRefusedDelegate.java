package vn.vinhdanh.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.review.ReviewDossier;

/** Ends a dossier that a reviewer refused and tells the unit why. */
@Component("tellRefused")
class TellRefusedDelegate implements JavaDelegate {

    private final ReviewDossier reviewDossier;

    TellRefusedDelegate(ReviewDossier reviewDossier) {
        this.reviewDossier = reviewDossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviewDossier.refused((Long) execution.getVariable(NominationModel.NOMINATION_ID));
    }
}
