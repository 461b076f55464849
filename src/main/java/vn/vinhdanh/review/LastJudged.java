package vn.vinhdanh.review;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.organization.CurrentCaller;

/** What a reviewer has seen of a dossier before, as far as our records go: the version that the body judged last. */
@Component
public class LastJudged {

    private final Opinions opinions;
    private final CurrentCaller callers;

    LastJudged(Opinions opinions, CurrentCaller callers) {
        this.opinions = opinions;
        this.callers = callers;
    }

    /** Number of the version that the caller's body last gave an opinion on; empty where it has given none. */
    public Optional<Integer> version(Nomination dossier) {
        Set<Stage> own = stages(dossier, callers.get());
        return opinions.of(dossier.id()).stream().filter(opinion -> own.contains(opinion.stage()))
                .map(Opinion::dossierVersion).reduce((earlier, later) -> later);
    }

    /** The stages at which the caller's body speaks; leaders of Sở Nội vụ read on from where their staff stood. */
    private static Set<Stage> stages(Nomination dossier, Caller caller) {
        Set<Stage> stages = new HashSet<>();
        if (caller.isOfDistrict(dossier.issuer(), dossier.district())) {
            stages.add(Stage.DISTRICT_REVIEW);
        }
        if (caller.isIn(dossier.issuer(), BodyKind.HOME_AFFAIRS)
                || caller.isIn(dossier.issuer(), BodyKind.HOME_AFFAIRS_LEAD)) {
            stages.add(Stage.APPRAISAL);
            stages.add(Stage.ON_HOLD);
        }
        return stages;
    }
}
