package vn.vinhdanh.duplicate;

/** How sure it is that two dossiers name the same person, collective or household. */
public enum Sureness {
    /** The same number of the identity card. */
    CERTAIN,
    /** The same folded name and birth year, and a like workplace. */
    PROBABLE,
    /** The same folded name only. */
    HINT
}
