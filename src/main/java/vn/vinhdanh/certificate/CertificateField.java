package vn.vinhdanh.certificate;

/** What is different on every certificate, and so printed over the pre-printed sheet. */
public enum CertificateField {
    NAME, POSITION, ACHIEVEMENT, DECISION, REGISTER, QR, PLACE_DATE, CAPACITY, SIGNER
}
