package vn.vinhdanh.workflow.awarddecision;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.AnnounceOutcomes;
import vn.vinhdanh.decision.AnnounceOutcomes.Announced;
import vn.vinhdanh.decision.Outcome;
import vn.vinhdanh.workflow.nomination.NominationModel;

/**
 * Tells a chunk of dossiers what became of them, in one transaction with our tables. Several workers run side by side;
 * each takes what no other holds.
 */
@Component("announceChunk")
class AnnounceChunkDelegate implements JavaDelegate {

    private final AnnounceOutcomes announceOutcomes;

    AnnounceChunkDelegate(AnnounceOutcomes announceOutcomes) {
        this.announceOutcomes = announceOutcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long listId = (Long) execution.getVariable(AwardDecisionModel.LIST_ID);
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        List<Announced> chunk = announceOutcomes.nextChunk(listId);
        for (Announced dossier : chunk) {
            tell(runtime, listId, dossier);
        }
        execution.setVariableLocal(AwardDecisionModel.MORE, !chunk.isEmpty());
    }

    private void tell(RuntimeService runtime, long listId, Announced dossier) {
        try {
            MessageCorrelationBuilder message = runtime.createMessageCorrelation(NominationModel.DECISION_ANNOUNCED)
                    .processInstanceBusinessKey(dossier.code())
                    .setVariable(NominationModel.OUTCOME, dossier.outcome().name());
            if (dossier.outcome() == Outcome.DEFER) {
                message.setVariable(NominationModel.BATCH_NUMBER, dossier.batchNumber());
            }
            message.correlate();
        } catch (RuntimeException e) {
            announceOutcomes.failed(listId, dossier.nominationId(), e.getMessage());
            throw e;
        }
    }
}
