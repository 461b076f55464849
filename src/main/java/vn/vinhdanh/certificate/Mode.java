package vn.vinhdanh.certificate;

/** What of a certificate is put on the page. */
public enum Mode {
    /** Everything, for the screen. */
    FULL,
    /** Only the fields, over a pre-printed sheet. */
    OVERLAY
}
