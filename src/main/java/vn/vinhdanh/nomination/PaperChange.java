package vn.vinhdanh.nomination;

/**
 * What became of a paper between two versions.
 *
 * @param oldPaper null where it was added
 * @param newPaper null where it was taken out
 */
public record PaperChange(Kind kind, EvidenceType type, KeptPaper oldPaper, KeptPaper newPaper) {

    /** In the order in which a reviewer wants to see them. */
    public enum Kind { ADDED, REPLACED, REMOVED, KEPT }
}
