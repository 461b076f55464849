package vn.vinhdanh.duplicate;

import java.time.Instant;

/**
 * One decision about a pair, as it stands on record.
 *
 * @param nominationId the dossier that it was taken about
 * @param sureness     as it was then
 * @param takenAs      whether the unit explained itself, or a reviewer decided
 * @param takenBy      user id
 */
public record Resolved(long nominationId, long otherId, Resolution decision, String reason, Sureness sureness,
                       TakenAs takenAs, String takenBy, Instant takenAt) {

    /** In which role a decision is taken. */
    public enum TakenAs {
        UNIT, REVIEWER
    }

    boolean isOfReviewer() {
        return takenAs == TakenAs.REVIEWER;
    }

    /** Whether it was taken knowing at least as much: certainty that came later opens the matter again. */
    boolean knew(Sureness now) {
        return sureness.compareTo(now) <= 0;
    }
}
