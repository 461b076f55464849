package vn.vinhdanh.nomination;

import java.time.Instant;

/**
 * One paper of a dossier.
 *
 * @param fileName  as the unit named it, NFC, with an ending that its content bears out
 * @param mediaType by content, never by name
 * @param size      bytes
 */
public record Evidence(long id, long nominationId, EvidenceType type, String fileName, String mediaType,
                       long size, Instant uploadedAt, String uploadedBy) {
}
