package vn.vinhdanh.web.api;

import java.time.Instant;
import vn.vinhdanh.nomination.Evidence;
import vn.vinhdanh.nomination.EvidenceType;

/** A paper as its readers see it. */
record PaperView(long id, EvidenceType type, String fileName, String mediaType, long size, Instant uploadedAt) {

    static PaperView of(Evidence paper) {
        return new PaperView(paper.id(), paper.type(), paper.fileName(), paper.mediaType(),
                paper.size(), paper.uploadedAt());
    }
}
