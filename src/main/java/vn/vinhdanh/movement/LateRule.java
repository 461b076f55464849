package vn.vinhdanh.movement;

/**
 * What becomes of a dossier that misses its batch: it came after the closing, or was still with its unit for a
 * supplement when the list was compiled.
 */
public enum LateRule {
    /** It moves on to the next batch. */
    NEXT_BATCH,
    /** It is refused, and the unit told so. */
    REFUSE
}
