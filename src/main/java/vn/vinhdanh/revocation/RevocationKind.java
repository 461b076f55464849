package vn.vinhdanh.revocation;

/** What is to become of an award. */
public enum RevocationKind {
    /** The decision is cancelled for this award; sheet and prize go back (hủy bỏ, thu hồi). */
    REVOKE,
    /** A name was written wrongly and is put right (đính chính). */
    CORRECT
}
