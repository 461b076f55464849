package vn.vinhdanh.retention;

import java.time.Instant;

/**
 * @param subject    code of a dossier, or of a movement for all its dossiers
 * @param releasedAt null while it holds
 */
public record LegalHold(long id, String subject, String issuer, String reason, Instant placedAt, String placedBy,
                        Instant releasedAt, String releasedBy, String releaseReason) {
}
