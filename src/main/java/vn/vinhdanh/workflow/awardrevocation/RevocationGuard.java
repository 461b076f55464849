package vn.vinhdanh.workflow.awardrevocation;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.DecisionNumbers;
import vn.vinhdanh.revocation.IssueRevocation;
import vn.vinhdanh.revocation.JudgeRevocation;
import vn.vinhdanh.revocation.ProposeRevocation;
import vn.vinhdanh.revocation.TrackReturn;
import vn.vinhdanh.workflow.Entered;
import vn.vinhdanh.workflow.deadline.Deadlines;

/** The rules at the user tasks of a revocation, whoever completes them: what breaks one is refused, the task stays. */
@Component("revocationGuard")
class RevocationGuard implements TaskListener {

    private final ProposeRevocation proposeRevocation;
    private final JudgeRevocation judgeRevocation;
    private final IssueRevocation issueRevocation;
    private final TrackReturn trackReturn;
    private final Deadlines deadlines;
    private final OfficeTime time;

    RevocationGuard(ProposeRevocation proposeRevocation, JudgeRevocation judgeRevocation,
            IssueRevocation issueRevocation, TrackReturn trackReturn, Deadlines deadlines, OfficeTime time) {
        this.proposeRevocation = proposeRevocation;
        this.judgeRevocation = judgeRevocation;
        this.issueRevocation = issueRevocation;
        this.trackReturn = trackReturn;
        this.deadlines = deadlines;
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        long id = (Long) task.getVariable(AwardRevocationModel.REVOCATION_ID);
        Entered entered = new Entered(task, time.zone());
        String verdict = entered.text(AwardRevocationModel.VERDICT);
        String reason = entered.text(AwardRevocationModel.REASON);
        switch (task.getTaskDefinitionKey()) {
            case AwardRevocationModel.APPRAISE_REVOCATION -> judgeRevocation.appraise(id, verdict, reason);
            case AwardRevocationModel.REVISE_PROPOSAL ->
                    proposeRevocation.proposeAgain(id, entered.isTrue(AwardRevocationModel.CONFIRMED));
            case AwardRevocationModel.DECIDE_REVOCATION -> judgeRevocation.decide(id, verdict, reason);
            case AwardRevocationModel.ISSUE_REVOCATION -> issueRevocation.handle(id,
                    new DecisionNumbers.Entry(entered.text(AwardRevocationModel.DECISION_NUMBER),
                            entered.date(AwardRevocationModel.DECISION_DATE),
                            entered.text(AwardRevocationModel.SIGNER),
                            entered.text(AwardRevocationModel.SIGNER_CAPACITY)),
                    () -> deadlines.dueOn(task, "REVOCATION_RETURN"));
            case AwardRevocationModel.TRACK_RETURN ->
                    trackReturn.close(id, entered.text(AwardRevocationModel.ACTION), reason);
            default -> throw new IllegalStateException("No rule for " + task.getTaskDefinitionKey());
        }
    }
}
