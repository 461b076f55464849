package vn.vinhdanh.workflow.nomination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.organization.Caller;

/** Which groups review a dossier. */
@Component("reviewers")
public class Reviewers {

    private final Nominations nominations;

    Reviewers(Nominations nominations) {
        this.nominations = nominations;
    }

    /** The group of the district that reviews the unit's dossiers. */
    public String district(DelegateExecution execution) {
        Nomination dossier = nominations.held((Long) execution.getVariable(NominationModel.NOMINATION_ID));
        return Caller.districtGroup(dossier.issuer(), dossier.district());
    }
}
