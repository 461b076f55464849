package vn.vinhdanh.nomination;

import java.time.Instant;

/**
 * A dossier as it was handed in. What the unit saved in between is a draft, and the unit's own.
 *
 * @param version number that the dossier had then; numbers rise, with gaps
 * @param savedBy user id
 */
public record Version(int version, Instant savedAt, String savedBy, Why why) {

    /** What it was handed in for. */
    public enum Why { SUBMITTED, SUPPLEMENTED }
}
