package vn.vinhdanh.decision;

/** Where a list stands. */
public enum ListStatus {
    /** Before the council, which votes on it. */
    VOTING,
    ENDORSING, DECIDING, REVISING, SIGNED, ISSUED, ANNOUNCED,
    /** Every dossier was withdrawn before the chairman signed. */
    EMPTY
}
