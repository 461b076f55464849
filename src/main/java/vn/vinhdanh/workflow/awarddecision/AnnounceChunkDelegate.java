package vn.vinhdanh.workflow.awarddecision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.AnnounceOutcomes;
import vn.vinhdanh.decision.AnnounceOutcomes.Announced;
import vn.vinhdanh.decision.Outcome;
import vn.vinhdanh.workflow.engine.DossierProcesses;
import vn.vinhdanh.workflow.nomination.NominationModel;

/**
 * Tells a chunk of dossiers what became of them, in one transaction with our tables. Several workers run side by side;
 * each takes what no other holds.
 */
@Component("announceChunk")
class AnnounceChunkDelegate implements JavaDelegate {

    private final AnnounceOutcomes announceOutcomes;
    private final DossierProcesses processes;

    AnnounceChunkDelegate(AnnounceOutcomes announceOutcomes, DossierProcesses processes) {
        this.announceOutcomes = announceOutcomes;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long listId = (Long) execution.getVariable(AwardDecisionModel.LIST_ID);
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        List<Announced> chunk = announceOutcomes.nextChunk(listId);
        processes.call(chunk.stream().map(Announced::code).toList(), read -> {
            chunk.forEach(dossier -> tell(runtime, read, listId, dossier));
            return null;
        });
        execution.setVariableLocal(AwardDecisionModel.MORE, !chunk.isEmpty());
    }

    private void tell(RuntimeService runtime, DossierProcesses.Read read, long listId, Announced dossier) {
        try {
            Map<String, Object> facts = new HashMap<>(Map.of(NominationModel.OUTCOME, dossier.outcome().name()));
            if (dossier.outcome() == Outcome.DEFER) {
                facts.put(NominationModel.BATCH_NUMBER, dossier.batchNumber());
            }
            String waiting = read.waitsFor(dossier.code(), NominationModel.DECISION_ANNOUNCED).orElseThrow(
                    () -> new IllegalStateException("The process of " + dossier.code() + " waits for no decision"));
            runtime.messageEventReceived(NominationModel.DECISION_ANNOUNCED, waiting, facts);
        } catch (RuntimeException e) {
            announceOutcomes.failed(listId, dossier.nominationId(), e.getMessage());
            throw e;
        }
    }
}
