package vn.vinhdanh.workflow.awarddecision;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.Editing;
import vn.vinhdanh.decision.IssueDecision;
import vn.vinhdanh.decision.JudgeList;
import vn.vinhdanh.workflow.Entered;

/** The rules at the user tasks of a list. What a body says is recorded here, in the transaction of its task. */
@Component("awardDecisionGuard")
class AwardDecisionGuard implements TaskListener {

    private final JudgeList judgeList;
    private final IssueDecision issueDecision;
    private final OfficeTime time;

    AwardDecisionGuard(JudgeList judgeList, IssueDecision issueDecision, OfficeTime time) {
        this.judgeList = judgeList;
        this.issueDecision = issueDecision;
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        long listId = (Long) task.getVariable(AwardDecisionModel.LIST_ID);
        Entered entered = new Entered(task, time.zone());
        String verdict = entered.text(AwardDecisionModel.VERDICT);
        String reason = entered.text(AwardDecisionModel.REASON);
        Integer seen = entered.number(AwardDecisionModel.LIST_REVISION);
        // What one person saw says nothing of what the next one sees.
        task.removeVariable(AwardDecisionModel.LIST_REVISION);
        switch (task.getTaskDefinitionKey()) {
            case AwardDecisionModel.ENDORSE_BY_HOME_AFFAIRS -> keep(task, AwardDecisionModel.HOME_AFFAIRS_VERDICT,
                    judgeList.endorse(listId, Editing.HOME_AFFAIRS_OPINION, verdict, reason, seen));
            case AwardDecisionModel.ENDORSE_BY_STEERING_COMMITTEE -> keep(task,
                    AwardDecisionModel.STEERING_COMMITTEE_VERDICT,
                    judgeList.endorse(listId, Editing.STEERING_COMMITTEE_OPINION, verdict, reason, seen));
            case AwardDecisionModel.DECIDE_BY_CHAIRMAN -> judgeList.decide(listId, verdict, reason, seen);
            case AwardDecisionModel.REVISE_LIST -> task.setVariable(AwardDecisionModel.LINES,
                    judgeList.revised(listId, entered.isTrue(AwardDecisionModel.CONFIRMED), reason));
            case AwardDecisionModel.ISSUE_DECISION -> issueDecision.handle(new IssueDecision.Command(listId,
                    entered.text(AwardDecisionModel.DECISION_NUMBER), entered.date(AwardDecisionModel.DECISION_DATE),
                    entered.text(AwardDecisionModel.SIGNER), entered.text(AwardDecisionModel.SIGNER_CAPACITY)));
            default -> throw new IllegalStateException("No rule for " + task.getTaskDefinitionKey());
        }
    }

    /** Each endorser's verdict has a variable of its own: neither can stand in for the other's. */
    private static void keep(DelegateTask task, String variable, String verdict) {
        task.getProcessEngineServices().getRuntimeService().setVariable(task.getProcessInstanceId(), variable, verdict);
    }
}
