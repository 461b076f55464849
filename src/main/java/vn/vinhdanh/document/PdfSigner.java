package vn.vinhdanh.document;

import java.util.Optional;

/** Puts an electronic signature on an issued PDF, where the issuer has one configured. */
public interface PdfSigner {

    /**
     * The signed file, or empty where papers of this issuer are not signed electronically.
     *
     * @param reason why it is signed, as readers show it
     */
    Optional<byte[]> sign(String issuer, byte[] pdf, String reason);
}
