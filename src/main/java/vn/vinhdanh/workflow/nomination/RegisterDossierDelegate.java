package vn.vinhdanh.workflow.nomination;

import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.CreateDraft;
import vn.vinhdanh.nomination.DossierForm;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Nominee;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.refusal.Refusal;

/**
 * Makes the draft of a process started in Tasklist, or adopts the draft it was started for. Whatever else the starter
 * set is overwritten: the process computes its own facts.
 */
@Component("registerDossier")
class RegisterDossierDelegate implements JavaDelegate {

    private final CreateDraft createDraft;
    private final Nominations nominations;

    RegisterDossierDelegate(CreateDraft createDraft, Nominations nominations) {
        this.createDraft = createDraft;
        this.nominations = nominations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object given = execution.getVariable(NominationModel.NOMINATION_ID);
        long id = given == null ? createDraft.forStartedProcess(form(execution)).id() : ((Number) given).longValue();
        Nomination draft = nominations.claimForProcess(id)
                .orElseThrow(() -> Refusal.conflict("nomination.in-process", nominations.get(id).code()));
        execution.removeVariables(execution.getVariableNames());
        execution.setProcessBusinessKey(draft.code());
        execution.setVariable(NominationModel.NOMINATION_ID, draft.id());
        execution.setVariable(NominationModel.DOSSIER_CODE, draft.code());
        execution.setVariable(NominationModel.MOVEMENT_CODE, draft.movement());
        execution.setVariable(NominationModel.ISSUER, draft.issuer());
        execution.setVariable(NominationModel.UNIT, draft.unit());
        execution.setVariable(NominationModel.UNIT_NAME, draft.unitName());
        execution.setVariables(EngineNominationProcess.shownInTasklist(draft));
    }

    private static DossierForm form(DelegateExecution execution) {
        NomineeKind kind = Arrays.stream(NomineeKind.values())
                .filter(k -> k.name().equals(execution.getVariable(NominationModel.NOMINEE_KIND)))
                .findFirst().orElse(null);
        Nominee nominee = new Nominee(kind, text(execution, NominationModel.NOMINEE_NAME), null,
                null, null, null, null, null);
        return new DossierForm(text(execution, NominationModel.MOVEMENT_CODE), text(execution, NominationModel.UNIT),
                nominee, null, null, null, null, null,
                Boolean.TRUE.equals(execution.getVariable(NominationModel.URGENT)), null);
    }

    private static String text(DelegateExecution execution, String name) {
        return execution.getVariable(name) instanceof String text && !text.isBlank() ? text : null;
    }
}
