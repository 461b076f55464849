package vn.vinhdanh.workflow.awardbatch;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.RollOver;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.workflow.nomination.NominationModel;

/**
 * Moves what is late or unfinished to the next batch, in our tables and in the rows that Tasklist shows, and tells the
 * processes of supplements that have lapsed.
 */
@Component("rollOver")
class RollOverDelegate implements JavaDelegate {

    private final RollOver rollOver;
    private final Nominations nominations;

    RollOverDelegate(RollOver rollOver, Nominations nominations) {
        this.rollOver = rollOver;
        this.nominations = nominations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RollOver.Result result = rollOver.handle((Long) execution.getVariable(AwardBatchModel.BATCH_ID));
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        for (long id : result.moved()) {
            Nomination dossier = nominations.get(id);
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(dossier.code(), NominationModel.KEY).singleResult();
            runtime.setVariable(instance.getId(), NominationModel.BATCH_NUMBER, dossier.batchNumber());
        }
        for (long id : result.lapsed()) {
            runtime.createMessageCorrelation(NominationModel.SUPPLEMENT_LAPSED)
                    .processInstanceBusinessKey(nominations.get(id).code())
                    .setVariable(NominationModel.VERDICT, NominationModel.LAPSED).correlate();
        }
    }
}
