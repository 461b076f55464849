package vn.vinhdanh.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.PlaceUrgent;

/** An urgent dossier goes where its appraiser chose: a list of its own, an open one, or to be gathered later. */
@Component("openAdHocList")
class OpenAdHocListDelegate implements JavaDelegate {

    private final PlaceUrgent placeUrgent;

    OpenAdHocListDelegate(PlaceUrgent placeUrgent) {
        this.placeUrgent = placeUrgent;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placeUrgent.handle(new PlaceUrgent.Command((Long) execution.getVariable(NominationModel.NOMINATION_ID),
                text(execution, NominationModel.AD_HOC), text(execution, NominationModel.AD_HOC_LIST),
                text(execution, NominationModel.OCCASION)));
    }

    /** What is no text is none; a dossier that was appraised under an earlier model has no choice at all. */
    private static String text(DelegateExecution execution, String name) {
        return execution.getVariable(name) instanceof String text ? text : null;
    }
}
