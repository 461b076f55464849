package vn.vinhdanh.workflow.awardrevocation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.revocation.JudgeRevocation;

/** The proposal was not followed: the award stays as it is. */
@Component("keepAward")
class KeepAwardDelegate implements JavaDelegate {

    private final JudgeRevocation judgeRevocation;

    KeepAwardDelegate(JudgeRevocation judgeRevocation) {
        this.judgeRevocation = judgeRevocation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        judgeRevocation.keep((Long) execution.getVariable(AwardRevocationModel.REVOCATION_ID));
    }
}
