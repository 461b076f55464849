package vn.vinhdanh.workflow.nomination;

/** The vocabulary of {@code processes/nomination.bpmn}. */
public final class NominationModel {

    public static final String KEY = "nomination";

    public static final String PREPARE_DOSSIER = "Activity_PrepareDossier";
    public static final String SUPPLEMENT_DOSSIER = "Activity_SupplementDossier";
    public static final String REVIEW_BY_DISTRICT = "Activity_ReviewByDistrict";
    public static final String APPRAISE_BY_HOME_AFFAIRS = "Activity_AppraiseByHomeAffairs";
    public static final String AWAIT_CONCLUSION = "Activity_AwaitConclusion";
    public static final String AWAIT_DECISION = "Activity_AwaitDecision";
    public static final String RECORD_HIGHER_DECISION = "Activity_RecordHigherDecision";

    public static final String DECISION_ANNOUNCED = "Message_DecisionAnnounced";
    public static final String NOMINATION_WITHDRAWN = "Message_NominationWithdrawn";
    public static final String MOVEMENT_ENDED = "Message_MovementEnded";
    public static final String SUPPLEMENT_LAPSED = "Message_SupplementLapsed";

    public static final String NOMINATION_ID = "nominationId";
    public static final String DOSSIER_CODE = "dossierCode";
    public static final String NOMINEE_NAME = "nomineeName";
    public static final String UNIT_NAME = "unitName";
    public static final String CONTENT_CODE = "contentCode";
    public static final String BATCH_NUMBER = "batchNumber";
    public static final String MOVEMENT_CODE = "movementCode";
    public static final String ISSUER = "issuer";
    public static final String UNIT = "unit";
    public static final String URGENT = "urgent";
    public static final String NOMINEE_KIND = "nomineeKind";
    /** Transient, from the system to Activity_SubmitDossier: when the list was confirmed that the draft came with. */
    public static final String CONFIRMED_AT = "confirmedAt";
    public static final String ELIGIBLE = "eligible";
    public static final String HELD = "held";
    public static final String ROUTE = "route";
    public static final String VERDICT = "verdict";
    /** Verdict of nobody: the unit did not supplement in time. No person can enter it. */
    public static final String LAPSED = "LAPSED";
    public static final String REASON = "reason";
    public static final String SUPPLEMENT_BY = "supplementBy";
    public static final String RETURNED_BY = "returnedBy";
    public static final String OUTCOME = "outcome";
    public static final String HIGHER_DECISION_NUMBER = "higherDecisionNumber";
    public static final String HIGHER_DECISION_DATE = "higherDecisionDate";
    public static final String HIGHER_AUTHORITY = "higherAuthority";
    public static final String HIGHER_AWARD_FORM = "higherAwardForm";
    /** Where an urgent dossier goes, entered at its appraisal: OWN, JOIN with adHocList, WAIT with occasion. */
    public static final String AD_HOC = "adHoc";
    public static final String AD_HOC_LIST = "adHocList";
    public static final String OCCASION = "occasion";

    private NominationModel() {
    }
}
