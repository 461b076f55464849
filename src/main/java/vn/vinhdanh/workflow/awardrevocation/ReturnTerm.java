package vn.vinhdanh.workflow.awardrevocation;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.revocation.Revocations;

/** By when money and sheet are to be back: the decision says so, whatever becomes of the calendar. */
@Component("returnTerm")
public class ReturnTerm {

    private final Revocations revocations;
    private final OfficeTime time;

    ReturnTerm(Revocations revocations, OfficeTime time) {
        this.revocations = revocations;
        this.time = time;
    }

    /** The end of office hours on the last day. */
    public Date dueAt(DelegateExecution execution) {
        long id = (Long) execution.getVariable(AwardRevocationModel.REVOCATION_ID);
        return Date.from(time.officeCloses(revocations.get(id).returnBy()));
    }
}
