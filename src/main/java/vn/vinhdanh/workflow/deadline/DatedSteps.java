package vn.vinhdanh.workflow.deadline;

import java.util.Map;
import java.util.Set;

/**
 * The tasks whose due date follows from review-deadlines.dmn and the calendar, and what the table calls them; the
 * models say the same. A batch that is open is due at its closing, which people set.
 */
final class DatedSteps {

    static final String SUPPLEMENT = "Activity_SupplementDossier";
    static final String TRACK_RETURN = "Activity_TrackReturn";
    static final String COMPILE = "Activity_CompileList";

    /** Due when voting ends, which the council sets. */
    static final Set<String> SET_BY_COUNCIL = Set.of("Activity_CouncilVote", "Activity_ConductSession");

    private static final Map<String, String> STAGES = Map.ofEntries(
            Map.entry("Activity_ReviewByDistrict", "DISTRICT_REVIEW"),
            Map.entry("Activity_AppraiseByHomeAffairs", "APPRAISAL"),
            Map.entry(SUPPLEMENT, "SUPPLEMENT"),
            Map.entry("Activity_AwaitConclusion", "ON_HOLD"),
            Map.entry("Activity_RecordHigherDecision", "HIGHER_AUTHORITY"),
            Map.entry(COMPILE, "COMPILE"),
            Map.entry("Activity_OpenSession", "COUNCIL"),
            Map.entry("Activity_CouncilVote", "COUNCIL"),
            Map.entry("Activity_ConductSession", "COUNCIL"),
            Map.entry("Activity_EndorseByHomeAffairs", "ENDORSEMENT"),
            Map.entry("Activity_EndorseBySteeringCommittee", "ENDORSEMENT"),
            Map.entry("Activity_DecideByChairman", "CHAIRMAN"),
            Map.entry("Activity_IssueDecision", "ISSUE"),
            Map.entry("Activity_ReviseList", "REVISE"),
            Map.entry("Activity_SummariseMovement", "SUMMARY"),
            Map.entry("Activity_ConfirmImport", "IMPORT"),
            Map.entry("Activity_AppraiseRevocation", "REVOCATION_APPRAISAL"),
            Map.entry("Activity_ReviseProposal", "REVOCATION_REVISION"),
            Map.entry("Activity_DecideRevocation", "REVOCATION_DECISION"),
            Map.entry("Activity_IssueRevocation", "ISSUE"),
            Map.entry(TRACK_RETURN, "REVOCATION_RETURN"));

    private DatedSteps() {
    }

    static Set<String> all() {
        return STAGES.keySet();
    }

    static String stageOf(String step) {
        return STAGES.get(step);
    }
}
