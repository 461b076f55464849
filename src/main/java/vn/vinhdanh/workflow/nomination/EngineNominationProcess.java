package vn.vinhdanh.workflow.nomination;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.NominationProcess;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.workflow.engine.AsSystem;
import vn.vinhdanh.workflow.engine.DossierProcesses;

/** The dossier's port to its process. Who may ask has been settled before, so the engine is spoken to as the system. */
@Component
class EngineNominationProcess implements NominationProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final Nominations nominations;
    private final DossierProcesses processes;
    private final AsSystem asSystem;

    EngineNominationProcess(RuntimeService runtime, TaskService tasks, RepositoryService repository,
            Nominations nominations, DossierProcesses processes, AsSystem asSystem) {
        this.repository = repository;
        this.nominations = nominations;
        this.runtime = runtime;
        this.tasks = tasks;
        this.processes = processes;
        this.asSystem = asSystem;
    }

    @Override
    public void start(Nomination draft) {
        asSystem.run(() -> runtime.startProcessInstanceByKey(NominationModel.KEY, draft.code(),
                Map.of(NominationModel.NOMINATION_ID, draft.id())));
    }

    /** In one command: of a task that opens and closes in it the engine keeps the history only. */
    @Override
    public void startAndHandIn(Nomination draft) {
        asSystem.call(() -> processes.call(List.of(), made -> {
            runtime.startProcessInstanceByKey(NominationModel.KEY, draft.code(),
                    Map.of(NominationModel.NOMINATION_ID, draft.id()));
            tasks.complete(made.task(draft.code(), NominationModel.PREPARE_DOSSIER).orElseThrow());
            return null;
        }));
    }

    @Override
    public void startAll(List<StartedDraft> drafts) {
        List<Long> ids = drafts.stream().map(StartedDraft::id).toList();
        processes.readOwners(ids);
        nominations.claimForProcesses(ids);
        asSystem.run(() -> {
            // By its id the engine looks the model up once, by its key for each.
            String latest = repository.createProcessDefinitionQuery().processDefinitionKey(NominationModel.KEY)
                    .latestVersion().singleResult().getId();
            drafts.forEach(draft -> runtime.startProcessInstanceById(latest, draft.code(),
                    Map.of(NominationModel.NOMINATION_ID, draft.id())));
        });
    }

    @Override
    public void willHandIn(Collection<String> codes) {
        processes.readAhead(codes);
    }

    @Override
    public void shown(Nomination dossier) {
        asSystem.run(() -> {
            String instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(dossier.code(), NominationModel.KEY).singleResult().getId();
            Map<String, Object> shown = shownInTasklist(dossier);
            shown.entrySet().removeAll(runtime.getVariables(instance, shown.keySet()).entrySet());
            if (!shown.isEmpty()) {
                runtime.setVariables(instance, shown);
            }
        });
    }

    @Override
    public void handIn(Nomination dossier) {
        handIn(dossier, Map.of());
    }

    @Override
    public void handIn(Nomination draft, Instant confirmedAt) {
        handIn(draft, Variables.createVariables()
                .putValueTyped(NominationModel.CONFIRMED_AT, Variables.dateValue(Date.from(confirmedAt), true)));
    }

    private void handIn(Nomination dossier, Map<String, Object> facts) {
        String step = dossier.stage() == Stage.DRAFT ? NominationModel.PREPARE_DOSSIER
                : NominationModel.SUPPLEMENT_DOSSIER;
        asSystem.call(() -> processes.call(List.of(dossier.code()), read -> {
            tasks.complete(read.task(dossier.code(), step)
                    .orElseThrow(() -> Refusal.conflict("nomination.not-editable", dossier.code())), facts);
            return null;
        }));
    }

    @Override
    public void withdraw(Nomination dossier, String reason) {
        asSystem.run(() -> runtime.createMessageCorrelation(NominationModel.NOMINATION_WITHDRAWN)
                .processInstanceBusinessKey(dossier.code()).setVariable(NominationModel.REASON, reason).correlate());
    }

    /** The few texts of a row in Tasklist, and what candidate groups and gateways need. */
    static Map<String, Object> shownInTasklist(Nomination dossier) {
        Map<String, Object> shown = new HashMap<>();
        shown.put(NominationModel.NOMINEE_NAME, dossier.name());
        shown.put(NominationModel.CONTENT_CODE, dossier.content());
        shown.put(NominationModel.URGENT, dossier.urgent());
        return shown;
    }
}
