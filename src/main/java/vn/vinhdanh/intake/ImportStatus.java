package vn.vinhdanh.intake;

/** How far a list has come. */
public enum ImportStatus {
    /** Checked; waits to be corrected, confirmed or abandoned. */
    CHECKED,
    /** Confirmed: its rows are being made into dossiers. */
    RUNNING,
    DONE,
    ABANDONED
}
