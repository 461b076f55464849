package vn.vinhdanh.workflow.duty;

import java.util.Map;
import java.util.Set;
import vn.vinhdanh.duty.Step;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;
import vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel;
import vn.vinhdanh.workflow.nomination.NominationModel;

/**
 * What each task is as to duties. Tasks on a whole batch, an import or a movement judge nobody, so nobody is barred
 * from them.
 */
public final class TaskSteps {

    private static final Map<String, Step> STEPS = Map.ofEntries(
            Map.entry(NominationModel.PREPARE_DOSSIER, Step.NOMINATE),
            Map.entry(NominationModel.SUPPLEMENT_DOSSIER, Step.NOMINATE),
            Map.entry(NominationModel.REVIEW_BY_DISTRICT, Step.REVIEW),
            Map.entry(NominationModel.APPRAISE_BY_HOME_AFFAIRS, Step.APPRAISE),
            Map.entry(NominationModel.AWAIT_CONCLUSION, Step.APPRAISE),
            Map.entry(NominationModel.RECORD_HIGHER_DECISION, Step.RECORD),
            Map.entry(AwardDecisionModel.COUNCIL_VOTE, Step.LIST),
            Map.entry(AwardDecisionModel.CONDUCT_SESSION, Step.LIST),
            Map.entry(AwardDecisionModel.ENDORSE_BY_HOME_AFFAIRS, Step.LIST),
            Map.entry(AwardDecisionModel.ENDORSE_BY_STEERING_COMMITTEE, Step.LIST),
            Map.entry(AwardDecisionModel.DECIDE_BY_CHAIRMAN, Step.LIST),
            Map.entry(AwardDecisionModel.REVISE_LIST, Step.LIST),
            Map.entry(AwardDecisionModel.ISSUE_DECISION, Step.LIST),
            Map.entry(AwardRevocationModel.APPRAISE_REVOCATION, Step.REVOKE),
            Map.entry(AwardRevocationModel.REVISE_PROPOSAL, Step.REVOKE),
            Map.entry(AwardRevocationModel.DECIDE_REVOCATION, Step.REVOKE),
            Map.entry(AwardRevocationModel.ISSUE_REVOCATION, Step.REVOKE),
            Map.entry(AwardRevocationModel.TRACK_RETURN, Step.REVOKE));

    /** A member of the council takes no part in single lines, on the ballot; the session needs its seats. */
    private static final Set<String> OF_COUNCIL =
            Set.of(AwardDecisionModel.COUNCIL_VOTE, AwardDecisionModel.CONDUCT_SESSION);

    private TaskSteps() {
    }

    /** Null where nobody is barred. */
    static Step of(String activity) {
        return STEPS.get(activity);
    }

    /** As {@link #of}, but null where nobody can recuse himself either. */
    static Step recusable(String activity) {
        return OF_COUNCIL.contains(activity) ? null : of(activity);
    }

    /** Ids of the steps, and in the same order what bars from each, by commas: for one statement over many tasks. */
    public static String[] activities() {
        return STEPS.keySet().stream().sorted().toArray(String[]::new);
    }

    public static String[] barring() {
        return STEPS.keySet().stream().sorted().map(STEPS::get).map(step -> String.join(",", step.barring()))
                .toArray(String[]::new);
    }
}
