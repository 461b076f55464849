package vn.vinhdanh.council;

/** How a member took part. */
public enum Attendance {
    /** Voted in the session. */
    PRESENT,
    /** Was absent and gave an opinion in writing, which counts like a vote. */
    WRITTEN,
    /** Did not vote. */
    ABSENT
}
