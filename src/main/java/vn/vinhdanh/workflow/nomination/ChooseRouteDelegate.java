package vn.vinhdanh.workflow.nomination;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.workflow.Decisions;

/** Asks review-route.dmn who reviews the dossier first. */
@Component("chooseRoute")
class ChooseRouteDelegate implements JavaDelegate {

    private final Decisions decisions;
    private final Nominations nominations;
    private final OfficeTime time;

    ChooseRouteDelegate(Decisions decisions, Nominations nominations, OfficeTime time) {
        this.decisions = decisions;
        this.nominations = nominations;
        this.time = time;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Nomination dossier = nominations.held((Long) execution.getVariable(NominationModel.NOMINATION_ID));
        String route = (String) decisions.row("review-route", Map.of(
                "unitLevel", dossier.unitLevel(), "nomineeKind", dossier.kind().name(),
                "hasDistrict", dossier.district() != null,
                "submittedOn", time.dateOf(dossier.submittedAt()).toString())).get("route");
        execution.setVariable(NominationModel.ROUTE, route);
        if (dossier.stage() != Stage.ON_HOLD) {
            nominations.stage(dossier.id(), firstReview(route));
        }
    }

    static Stage firstReview(Object route) {
        return "DIRECT".equals(route) ? Stage.APPRAISAL : Stage.DISTRICT_REVIEW;
    }
}
