package vn.vinhdanh.workflow.awarddecision;

/** The vocabulary of {@code processes/award-decision.bpmn}. */
public final class AwardDecisionModel {

    public static final String KEY = "award-decision";

    public static final String OPEN_SESSION = "Activity_OpenSession";
    public static final String COUNCIL_VOTE = "Activity_CouncilVote";
    public static final String CONDUCT_SESSION = "Activity_ConductSession";
    public static final String ENDORSE_BY_HOME_AFFAIRS = "Activity_EndorseByHomeAffairs";
    public static final String ENDORSE_BY_STEERING_COMMITTEE = "Activity_EndorseBySteeringCommittee";
    public static final String DECIDE_BY_CHAIRMAN = "Activity_DecideByChairman";
    public static final String REVISE_LIST = "Activity_ReviseList";
    public static final String ISSUE_DECISION = "Activity_IssueDecision";
    public static final String GRANT_AWARDS = "Activity_GrantAwards";
    public static final String FREEZE_DOCUMENTS = "Activity_FreezeDocuments";
    public static final String ANNOUNCE_CHUNK = "Activity_AnnounceChunk";
    public static final String NOTIFY_UNITS = "Activity_NotifyUnits";

    public static final String LIST_ID = "listId";
    public static final String LIST_CODE = "listCode";
    public static final String COUNCIL_MEMBER = "councilMember";
    public static final String CHAIR = "chair";
    public static final String SECRETARY = "secretary";
    public static final String CLOSES_ON = "closesOn";
    public static final String PLACE = "place";
    public static final String REMARKS = "remarks";
    public static final String VERDICT = "verdict";
    public static final String REASON = "reason";
    /** Of the list as the person saw it; not asked for. */
    public static final String LIST_REVISION = "listRevision";
    public static final String CONFIRMED = "confirmed";
    public static final String HOME_AFFAIRS_VERDICT = "homeAffairsVerdict";
    public static final String STEERING_COMMITTEE_VERDICT = "steeringCommitteeVerdict";
    public static final String DECISION_NUMBER = "decisionNumber";
    public static final String DECISION_DATE = "decisionDate";
    public static final String SIGNER = "signer";
    public static final String SIGNER_CAPACITY = "signerCapacity";
    public static final String LINES = "lines";
    public static final String MORE = "more";

    private AwardDecisionModel() {
    }
}
