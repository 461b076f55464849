package vn.vinhdanh.movement;

/**
 * What becomes of a dossier that misses its batch: it came after the closing and no other batch was open to take it, or
 * its unit had not supplemented it by the day that it was given, and then the list was compiled.
 */
public enum LateRule {
    /** It moves on to the next batch. */
    NEXT_BATCH,
    /** It is refused, and the unit told so. */
    REFUSE
}
