package vn.vinhdanh.web.api;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.Forwarding;
import vn.vinhdanh.decision.Forwardings;
import vn.vinhdanh.decision.HigherDecision;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.outgoing.LowerAward;
import vn.vinhdanh.outgoing.LowerAwards;

/** What is done about a dossier after its outcome. */
@Component
class FollowUpViews {

    /** Before it is announced that a dossier goes up, its readers do not learn to whom. */
    private static final Set<Stage> ANNOUNCED =
            Set.of(Stage.HIGHER_AUTHORITY, Stage.AWARDED, Stage.DECLINED, Stage.REVOKED);

    private final Forwardings forwardings;
    private final LowerAwards lowerAwards;
    private final DossierAccess access;

    FollowUpViews(Forwardings forwardings, LowerAwards lowerAwards, DossierAccess access) {
        this.forwardings = forwardings;
        this.lowerAwards = lowerAwards;
        this.access = access;
    }

    /**
     * @param forwarding          to whom it was forwarded up; null: not, or nobody has noted it yet
     * @param higherDecision      what was answered, or null
     * @param lowerAward          what the unit did itself; null: not given down, or still open
     * @param mayRecordLowerAward whether this caller is asked what the unit did
     */
    record FollowUp(Forwarding forwarding, HigherDecision higherDecision, LowerAward lowerAward,
                    boolean mayRecordLowerAward) {
    }

    /** Null where there is nothing of the kind. */
    FollowUp of(Nomination dossier) {
        if (dossier.stage() == Stage.GIVEN_DOWN) {
            return new FollowUp(null, null, lowerAwards.of(dossier.id()).orElse(null), access.speaksFor(dossier));
        }
        if (!ANNOUNCED.contains(dossier.stage())) {
            return null;
        }
        Forwarding forwarding = forwardings.of(dossier.id()).orElse(null);
        HigherDecision answer = forwardings.answerTo(dossier.id()).orElse(null);
        return forwarding == null && answer == null ? null : new FollowUp(forwarding, answer, null, false);
    }
}
