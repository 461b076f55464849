package vn.vinhdanh.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.KeptPaper;
import vn.vinhdanh.nomination.PaperChange;

/**
 * Two versions of a dossier, side by side.
 *
 * @param to     null where that is the unit's own draft
 * @param fields those that differ, in the order of the form
 * @param papers all, changed ones first
 */
record ChangesView(int from, Integer to, List<Field> fields, List<Paper> papers) {

    /**
     * One field that differs, in the words of the office.
     *
     * @param field    as named in a nomination, such as {@code nominee.name}
     * @param oldValue null where it was empty
     * @param newValue null where it is empty
     * @param parts    of a long text: what stayed, what went and what came, in reading order; else null
     */
    record Field(String field, String title, @JsonProperty("old") String oldValue,
                 @JsonProperty("new") String newValue, List<TextChange> parts) {
    }

    /** What became of a paper; both are still there to open. */
    record Paper(PaperChange.Kind change, EvidenceType type, File oldPaper, File newPaper) {

        static Paper of(PaperChange change) {
            return new Paper(change.kind(), change.type(), File.of(change.oldPaper()), File.of(change.newPaper()));
        }
    }

    /** @param removedAt when it was taken out of the dossier, or null */
    record File(long id, String fileName, String mediaType, long size, Instant uploadedAt, Instant removedAt) {

        static File of(KeptPaper paper) {
            return paper == null ? null : new File(paper.id(), paper.fileName(), paper.mediaType(), paper.size(),
                    paper.uploadedAt(), paper.removedAt());
        }
    }
}
