package vn.vinhdanh.decision;

import java.time.Instant;

/**
 * A list put to the chairman.
 *
 * @param code         business key, {@code <movement>-L<serial>}
 * @param batchId      the batch it closes; null for an ad hoc list (khen đột xuất)
 * @param occasion     of an ad hoc list: what it commends for; null where nobody said
 * @param round        how often it was put to the endorsers
 * @param revision     counts the changes of its lines; 0: none yet
 */
public record DecisionList(long id, String code, String movement, String issuer, Long batchId,
                           Integer batchNumber, String occasion, ListStatus status, int round, Instant createdAt,
                           Instant signedAt, String signedBy, Instant announcedAt, int revision) {
}
