package vn.vinhdanh.workflow.awarddecision;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.vinhdanh.council.CouncilProcess;
import vn.vinhdanh.workflow.engine.AsSystem;

/** The council's port to the process of its list. Who may ask has been settled before. */
@Component
class EngineCouncilProcess implements CouncilProcess {

    private final TaskService tasks;
    private final AsSystem asSystem;

    EngineCouncilProcess(TaskService tasks, AsSystem asSystem) {
        this.tasks = tasks;
        this.asSystem = asSystem;
    }

    /** Still on the last day: the first instant of the next one would read as due then. */
    static Date due(Instant closesAt) {
        return Date.from(closesAt.minusSeconds(1));
    }

    @Override
    public void votingEnds(String list, Instant closesAt) {
        asSystem.run(() -> open(list)
                .taskDefinitionKeyIn(AwardDecisionModel.COUNCIL_VOTE, AwardDecisionModel.CONDUCT_SESSION).list()
                .forEach(task -> tasks.setDueDate(task.getId(), due(closesAt))));
    }

    @Override
    public void voted(String list, String member) {
        asSystem.run(() -> open(list).taskDefinitionKey(AwardDecisionModel.COUNCIL_VOTE).list().stream()
                .filter(task -> member.equals(tasks.getVariable(task.getId(), AwardDecisionModel.COUNCIL_MEMBER)))
                .forEach(task -> tasks.complete(task.getId())));
    }

    private TaskQuery open(String list) {
        return tasks.createTaskQuery().processDefinitionKey(AwardDecisionModel.KEY).processInstanceBusinessKey(list);
    }
}
