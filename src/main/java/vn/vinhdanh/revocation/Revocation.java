package vn.vinhdanh.revocation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A case of revoking or correcting an award.
 *
 * @param code         business key, {@code <movement>-R<serial>}
 * @param dossier      code of the award's dossier
 * @param ground       code of the ground, or null for a correction
 * @param groundTitle  as the decision says it
 * @param groundSource its clause
 * @param reason       what happened, in the proposer's words
 * @param requestedBy  whose proposal it is: agency and its paper
 * @param amount       đồng to be returned, or null for a correction
 * @param returnBy     last day of the return; null until it is known
 * @param oldRecipient names as they stood when it was proposed
 * @param newRecipient null where the name stays
 * @param settledAt    when it went to văn thư, or null
 * @param endReason    why it was kept or withdrawn, or why the rest is not asked back
 */
public record Revocation(long id, String code, String movement, String issuer, long nominationId, String dossier,
                         RevocationKind kind, RevocationStatus status, String ground, String groundTitle,
                         String groundSource, String reason, String requestedBy, Long amount, LocalDate returnBy,
                         String oldRecipient, String oldUnitName, String newRecipient, String newUnitName,
                         Instant createdAt, String createdBy, Instant settledAt, Long decisionId, Instant appliedAt,
                         Instant endedAt, String endReason) {

    public boolean isRevoking() {
        return kind == RevocationKind.REVOKE;
    }
}
