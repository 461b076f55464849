package vn.vinhdanh.intake;

import java.time.Instant;

/**
 * A list that was sent in.
 *
 * @param inProcess         whether a process instance has taken it
 * @param exclusionDeclared the answer for the rows that give none, or null: unanswered
 * @param submit            complete dossiers are handed in at once
 * @param allOrNothing      one bad row keeps all others from becoming dossiers
 * @param rows              nominees in the list: the valid (and new), the invalid and the known ones
 * @param drafts            of the valid: those that will stay drafts, since something is missing
 * @param known             rows whose dossier exists from an earlier list
 * @param confirmedAt       the instant of submission of its complete dossiers
 */
public record Import(long id, String movement, String movementTitle, String issuer, long unitId, String unit,
                     String unitName, ImportStatus status, boolean inProcess, String fileName, byte[] fileSha256,
                     Boolean exclusionDeclared, boolean submit, boolean allOrNothing, int rows, int valid, int invalid,
                     int drafts, int known, int problemCount, int duplicateCount, Instant createdAt, String createdBy,
                     Instant confirmedAt, String confirmedBy, Instant finishedAt) {

    /** Business key of its process, and its subject in the journal. */
    public String code() {
        return movement + "-I" + id;
    }

    /** A list that is only looked at. */
    static Import unsaved(ListDesk.Counter counter, ListOptions options) {
        return new Import(0, counter.movement().code(), counter.movement().title(), counter.movement().issuer(),
                counter.unit().id(), counter.unit().code(), counter.unit().name(), ImportStatus.CHECKED, false, null,
                null, options.exclusionDeclared(), options.submits(), options.isAllOrNothing(), 0, 0, 0, 0, 0, 0, 0,
                null, null, null, null, null);
    }
}
