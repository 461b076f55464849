package vn.vinhdanh.nomination;

/** Where a dossier stands. */
public enum Stage {
    DRAFT, DISTRICT_REVIEW, APPRAISAL, SUPPLEMENT, ON_HOLD, AWAITING_DECISION, HIGHER_AUTHORITY,
    AWARDED, DECLINED, REFUSED, INELIGIBLE, GIVEN_DOWN, WITHDRAWN, NOT_SUBMITTED, REVOKED;

    /** The unit may change the dossier. */
    public boolean isEditable() {
        return this == DRAFT || this == SUPPLEMENT;
    }

    /** Nothing more happens to the dossier. */
    public boolean isFinal() {
        return ordinal() >= AWARDED.ordinal();
    }
}
