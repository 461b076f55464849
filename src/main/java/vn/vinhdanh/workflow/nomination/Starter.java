package vn.vinhdanh.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.CurrentCaller;

/** Whom the new draft is handed to. */
@Component("starter")
public class Starter {

    private final CurrentCaller callers;

    Starter(CurrentCaller callers) {
        this.callers = callers;
    }

    /**
     * The member of the unit who began it, so that it opens at once; otherwise nobody, and any of the unit may take it.
     */
    public String of(DelegateExecution execution) {
        boolean member = callers.get().isOfUnit((String) execution.getVariable(NominationModel.ISSUER),
                (String) execution.getVariable(NominationModel.UNIT));
        return member ? callers.get().user() : null;
    }
}
