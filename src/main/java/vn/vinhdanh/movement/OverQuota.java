package vn.vinhdanh.movement;

/** What happens to a dossier above its unit's quota. */
public enum OverQuota {
    /** It goes in, and the reviewers are told. */
    FLAG,
    /** Its submission is refused; the draft stays. */
    BLOCK
}
