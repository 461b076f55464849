package vn.vinhdanh.intake;

import vn.vinhdanh.nomination.EvidenceType;

/**
 * A paper that came with a list.
 *
 * @param stt       of the row whose report it is, without leading zeros; null for a paper of every dossier, and where
 *                  the name of the file holds none
 * @param mediaType null where it was refused, as are size and sha256
 * @param problem   why it was refused, or null
 */
record ImportPaper(EvidenceType type, String stt, String fileName, String mediaType, Long size, byte[] sha256,
                   Remark problem) {
}
