package vn.vinhdanh.intake;

/** What became of a row. */
public enum RowState {
    /** Good, and new. */
    VALID,
    /** Something is wrong with it: left out. */
    INVALID,
    /** Its dossier exists from an earlier list. */
    KNOWN,
    /** A dossier, about to be handed in. */
    CREATED,
    /** A dossier, handed in. */
    SUBMITTED,
    /** A dossier that stays a draft; the row says why. */
    DRAFT,
    /** It could not be made into a dossier, whoever tried; the row says why. */
    FAILED
}
