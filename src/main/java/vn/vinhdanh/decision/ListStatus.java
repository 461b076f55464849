package vn.vinhdanh.decision;

/** Where a list stands. */
public enum ListStatus {
    ENDORSING, DECIDING, REVISING, SIGNED, ISSUED, ANNOUNCED,
    /** Every dossier was withdrawn before the chairman signed. */
    EMPTY
}
