package vn.vinhdanh.nomination;

import java.time.Instant;

/**
 * A paper as a version of its dossier has it.
 *
 * @param size      bytes
 * @param removedAt when the unit took it out of the dossier, or null: it is still in it
 * @param sha256    of its content, hexadecimal
 */
public record KeptPaper(long id, EvidenceType type, String fileName, String mediaType, long size, Instant uploadedAt,
                        Instant removedAt, String sha256) {

    /** The same paper, perhaps taken out and attached again. */
    boolean isSameAs(KeptPaper other) {
        return type == other.type && fileName.equals(other.fileName) && sha256.equals(other.sha256);
    }
}
