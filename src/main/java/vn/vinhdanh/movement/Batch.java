package vn.vinhdanh.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A batch (đợt) of a movement: the half-open interval [opensAt, closesAt).
 *
 * @param number    from 1, as in "Đợt 1"
 * @param code      {@code <movement>-D<number>}
 * @param closesAt  first instant that no longer belongs to it, or null: no closing date is set
 * @param reviewBy  last day for reviews before the list is compiled, or null
 * @param compiledAt when its list was made, or null
 */
public record Batch(long id, String movement, int number, String code, Instant opensAt, Instant closesAt,
                    LocalDate reviewBy, BatchStatus status, String closeReason, Instant compiledAt) {

    public boolean contains(Instant instant) {
        return !instant.isBefore(opensAt) && (closesAt == null || instant.isBefore(closesAt));
    }

    /**
     * The batch of a dossier submitted at that instant: the one whose interval holds it, else the next to open, else
     * none. The instant alone decides: a timer that fired late, or a list already compiled, changes nothing.
     */
    public static Optional<Batch> forSubmission(Collection<Batch> batches, Instant instant) {
        return batches.stream().filter(b -> b.contains(instant)).findFirst()
                .or(() -> batches.stream().filter(b -> b.opensAt.isAfter(instant)).min(BY_OPENING));
    }

    /**
     * The batch that a dossier submitted at that instant has missed: the last that closed before, where none is open to
     * take it. While another is open nobody is late, though the one before closed a minute ago: batches are half-open
     * and follow each other, and a dossier is in time for the batch that takes it. Before the first opens there is
     * nothing to be late for.
     */
    static Optional<Batch> missed(Collection<Batch> batches, Instant instant) {
        return batches.stream().anyMatch(b -> b.contains(instant)) ? Optional.empty()
                : batches.stream().filter(b -> b.closesAt != null && !instant.isBefore(b.closesAt)).max(BY_OPENING);
    }

    /** The batch that takes over what this one leaves behind: the next to open whose list is not compiled yet. */
    Optional<Batch> next(Collection<Batch> batches) {
        return batches.stream().filter(b -> b.opensAt.isAfter(opensAt) && b.isBeforeCompilation()).min(BY_OPENING);
    }

    /** Its list exists: nothing is added to it any more. */
    public boolean isCompiled() {
        return !isBeforeCompilation();
    }

    private boolean isBeforeCompilation() {
        return status.compareTo(BatchStatus.COMPILED) < 0;
    }

    private static final Comparator<Batch> BY_OPENING = Comparator.comparing(Batch::opensAt);
}
