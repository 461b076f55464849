package vn.vinhdanh.workflow.nominationimport;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;

/** Who confirms a list. */
@Component("importers")
public class Importers {

    private final CurrentCaller callers;

    Importers(CurrentCaller callers) {
        this.callers = callers;
    }

    /** The one who began it, so that it opens at once. */
    public String starter(DelegateExecution execution) {
        return callers.get().isSystem() ? null : callers.get().user();
    }

    /** The unit, and Sở Nội vụ where it took the list in for the unit. */
    public List<String> groups(DelegateExecution execution) {
        String issuer = (String) execution.getVariable(NominationImportModel.ISSUER);
        List<String> groups = new ArrayList<>();
        groups.add(Caller.unitGroup(issuer, (String) execution.getVariable(NominationImportModel.UNIT)));
        if (callers.get().isIn(issuer, BodyKind.HOME_AFFAIRS)) {
            groups.add(BodyKind.HOME_AFFAIRS.group(issuer));
        }
        return groups;
    }
}
