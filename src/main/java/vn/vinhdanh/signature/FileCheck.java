package vn.vinhdanh.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What can be said of a file that somebody holds.
 *
 * @param paper      the paper of ours that it is, byte by byte, or null
 * @param signatures in the order in which they were put on
 * @param appended   bytes added after the last signature, which it does not cover
 */
public record FileCheck(Verdict verdict, Paper paper, List<Found> signatures, long appended) {

    /** From the best to the worst, but for the last, which is neither. */
    public enum Verdict {
        /** A paper issued here, byte by byte. */
        AUTHENTIC,
        /** Not kept here as it is, but signed with a certificate of ours and unchanged since. */
        INTACT,
        /** Signed and unchanged, but with a certificate that is not known here. */
        FOREIGN,
        /** Something was added after it was signed. */
        APPENDED,
        /** Changed since it was signed, or the signature is damaged. */
        ALTERED,
        /** No signature, and no paper of ours. */
        UNSIGNED
    }

    /** @param number of the decision, or null; date with it */
    public record Paper(String title, String issuer, String number, LocalDate date) {
    }

    /**
     * A signature.
     *
     * @param issuer    whose papers are signed here with this certificate; null: it is not known here
     * @param holder    what the certificate says of its holder; null where it cannot be read
     * @param signedAt  as the signer said, or null
     * @param stampedAt as a time stamping authority said, or null
     */
    public record Found(boolean intact, String issuer, String holder, Instant signedAt, Instant stampedAt) {
    }
}
