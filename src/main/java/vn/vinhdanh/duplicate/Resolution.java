package vn.vinhdanh.duplicate;

/** What a person decides about a dossier that is like another. */
public enum Resolution {
    /** It stays: another person, another achievement, or both are wanted. */
    KEEP,
    /** It is closed, since the other stands for the same. */
    WITHDRAW,
    /** It is closed, its papers and its unit go over to the other. */
    MERGE
}
