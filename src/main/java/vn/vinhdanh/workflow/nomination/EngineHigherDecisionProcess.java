package vn.vinhdanh.workflow.nomination;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.HigherDecision;
import vn.vinhdanh.decision.HigherDecisionProcess;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.workflow.engine.AsSystem;

/** Completes the task at which a dossier waits for its higher authority, as its form would. */
@Component
class EngineHigherDecisionProcess implements HigherDecisionProcess {

    private final TaskService tasks;
    private final AsSystem asSystem;

    EngineHigherDecisionProcess(TaskService tasks, AsSystem asSystem) {
        this.tasks = tasks;
        this.asSystem = asSystem;
    }

    @Override
    public void answer(Nomination dossier, HigherDecision answer) {
        Map<String, Object> entered = new HashMap<>();
        entered.put(NominationModel.OUTCOME, answer.outcome().name());
        entered.put(NominationModel.REASON, answer.reason());
        entered.put(NominationModel.HIGHER_DECISION_NUMBER, answer.number());
        entered.put(NominationModel.HIGHER_DECISION_DATE, answer.date() == null ? null : answer.date().toString());
        entered.put(NominationModel.HIGHER_AUTHORITY, answer.authority());
        entered.put(NominationModel.HIGHER_AWARD_FORM, answer.awardForm());
        asSystem.run(() -> {
            Task task = tasks.createTaskQuery().processDefinitionKey(NominationModel.KEY)
                    .processInstanceBusinessKey(dossier.code())
                    .taskDefinitionKey(NominationModel.RECORD_HIGHER_DECISION).singleResult();
            if (task == null) {
                throw Refusal.conflict("decision.forwarding.not-announced", dossier.code());
            }
            tasks.complete(task.getId(), entered);
        });
    }
}
