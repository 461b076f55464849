package vn.vinhdanh.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Stage;

/** Closes a draft that nobody had submitted when its movement ended. */
@Component("closeDraft")
class CloseDraftDelegate implements JavaDelegate {

    private final Nominations nominations;
    private final Journal journal;

    CloseDraftDelegate(Nominations nominations, Journal journal) {
        this.nominations = nominations;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nominations.stage((Long) execution.getVariable(NominationModel.NOMINATION_ID), Stage.NOT_SUBMITTED);
        journal.record((String) execution.getVariable(NominationModel.DOSSIER_CODE), "NOT_SUBMITTED");
    }
}
