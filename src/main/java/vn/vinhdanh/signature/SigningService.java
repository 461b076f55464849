package vn.vinhdanh.signature;

import vn.vinhdanh.refusal.Refusal;

/**
 * Signs PDF for some issuers: with a key of our own, or by a service outside. A national signing service is another
 * bean of this type.
 */
interface SigningService {

    /** Whether papers of this issuer are signed here. */
    boolean signsFor(String issuer);

    /**
     * The signed file.
     *
     * @param reason why it is signed, as readers show it
     * @throws Refusal conflict where the configuration does not let it sign, in words for the administrator
     */
    byte[] sign(String issuer, byte[] pdf, String reason);
}
