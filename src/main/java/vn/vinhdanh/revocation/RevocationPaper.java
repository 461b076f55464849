package vn.vinhdanh.revocation;

import java.time.Instant;

/** A paper of a case. */
public record RevocationPaper(long id, Type type, String fileName, String mediaType, long size, Instant uploadedAt,
                              String uploadedBy, byte[] sha256) {

    /** What the paper is. */
    public enum Type {
        /** The written proposal of an agency or unit. */
        REQUEST,
        /** The conclusion of an inspection, a court or another authority: a revocation rests on one. */
        CONCLUSION,
        /** What shows the right name: a correction rests on one. */
        PROOF,
        OTHER
    }
}
