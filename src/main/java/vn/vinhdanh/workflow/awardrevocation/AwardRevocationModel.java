package vn.vinhdanh.workflow.awardrevocation;

/** The vocabulary of {@code processes/award-revocation.bpmn}. */
public final class AwardRevocationModel {

    public static final String KEY = "award-revocation";

    public static final String APPRAISE_REVOCATION = "Activity_AppraiseRevocation";
    public static final String REVISE_PROPOSAL = "Activity_ReviseProposal";
    public static final String DECIDE_REVOCATION = "Activity_DecideRevocation";
    public static final String ISSUE_REVOCATION = "Activity_IssueRevocation";
    public static final String FREEZE_REVOCATION = "Activity_FreezeRevocation";
    public static final String TRACK_RETURN = "Activity_TrackReturn";

    public static final String REVOCATION_WITHDRAWN = "Message_RevocationWithdrawn";

    public static final String REVOCATION_ID = "revocationId";
    public static final String REVOCATION_CODE = "revocationCode";
    public static final String REVOCATION_KIND = "revocationKind";
    public static final String DOSSIER_CODE = "dossierCode";
    public static final String NOMINEE_NAME = "nomineeName";
    public static final String UNIT_NAME = "unitName";
    public static final String MOVEMENT_CODE = "movementCode";
    public static final String ISSUER = "issuer";
    public static final String VERDICT = "verdict";
    public static final String REASON = "reason";
    public static final String CONFIRMED = "confirmed";
    public static final String ACTION = "action";
    public static final String DECISION_NUMBER = "decisionNumber";
    public static final String DECISION_DATE = "decisionDate";
    public static final String SIGNER = "signer";
    public static final String SIGNER_CAPACITY = "signerCapacity";

    private AwardRevocationModel() {
    }
}
