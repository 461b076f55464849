package vn.vinhdanh.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.movement.MovementDraft.PlannedBatch;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Sets when batches close, and adds batches: for Sở Nội vụ of the issuer, and for the system. */
@Service
public class BatchSchedule {

    /** What the interface calls the fields of {@link BatchRules}. */
    private static final Map<String, String> FIELDS = Map.of("opens", "opensOn", "closes", "closesOn");
    private static final int MAX_REASON = 2000;

    private final Batches batches;
    private final Movements movements;
    private final OfficeTime office;
    private final ObjectProvider<MovementProcess> process;
    private final Journal journal;

    /** @param process asked for when needed, since the process itself uses the batches */
    BatchSchedule(Batches batches, Movements movements, OfficeTime office, ObjectProvider<MovementProcess> process,
            Journal journal) {
        this.batches = batches;
        this.movements = movements;
        this.office = office;
        this.process = process;
        this.journal = journal;
    }

    /**
     * Sets the last day of a batch that is planned or open; it closes at the end of that day.
     *
     * @throws Refusal of field {@code closesOn} where the day is missing, past, before the opening or reaches into the
     *                 next batch; CONFLICT where the batch is closed, by its status or by the clock
     */
    @Transactional
    public Batch reschedule(long id, LocalDate closesOn, Caller caller) {
        Batch batch = changeable(id, caller);
        if (closesOn == null) {
            throw Refusal.invalid("closesOn", "movement.batch.closesOn.missing");
        }
        List<Problem> problems = new ArrayList<>();
        Instant closesAt = office.endOf(closesOn);
        if (closesOn.isBefore(office.today())) {
            problems.add(new Problem("closesOn", "movement.batch.closesOn.past", BatchRules.day(closesOn),
                    BatchRules.day(office.today())));
        }
        if (!closesAt.isAfter(batch.opensAt())) {
            problems.add(new Problem("closesOn", "movement.batch.closesBeforeOpening", BatchRules.day(closesOn),
                    BatchRules.day(office.dateOf(batch.opensAt()))));
        }
        following(batch).filter(next -> closesAt.isAfter(next.opensAt())).ifPresent(next -> problems.add(
                new Problem("closesOn", "movement.batch.closesOn.overlap", BatchRules.day(closesOn),
                        String.valueOf(next.number()), BatchRules.day(office.dateOf(next.opensAt())))));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        batches.setClosing(id, closesAt, null);
        journal.record(batch.code(), "BATCH_RESCHEDULED", Map.of("before", closing(batch), "after", closesAt));
        return batches.get(id);
    }

    /**
     * Closes an open batch now. Submissions under way come wholly before: the instant is taken once they are through.
     */
    @Transactional
    public Batch closeNow(long id, String reason, Caller caller) {
        batches.lock(id);
        return closeNow(id, reason, office.now(), caller);
    }

    /**
     * Closes an open batch at that instant; what is submitted from then on belongs to the next batch.
     *
     * @throws Refusal of field {@code reason} where it is missing or longer than 2,000 characters; CONFLICT where the
     *                 batch is not open
     */
    @Transactional
    Batch closeNow(long id, String reason, Instant instant, Caller caller) {
        Batch batch = changeable(id, caller);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "movement.batch.reason.missing");
        }
        if (reason.strip().length() > MAX_REASON) {
            throw Refusal.invalid("reason", "movement.batch.reason.long", String.valueOf(MAX_REASON));
        }
        Instant closesAt = instant.truncatedTo(ChronoUnit.MICROS);
        if (batch.status() != BatchStatus.OPEN || !closesAt.isAfter(batch.opensAt())) {
            throw Refusal.conflict("movement.batch.notOpen", String.valueOf(batch.number()));
        }
        batches.setClosing(id, closesAt, reason.strip());
        journal.record(batch.code(), "BATCH_CLOSED_EARLY", Map.of("before", closing(batch), "after", closesAt,
                "reason", reason.strip()));
        return batches.get(id);
    }

    /**
     * Adds a batch after all others and lets the running movement take it up.
     *
     * @param closesOn last day, or null: no closing date yet
     * @param reviewBy last day for reviews, or null
     * @throws Refusal of the fields {@code opensOn}, {@code closesOn}, {@code reviewBy}; CONFLICT where the movement
     *                 is summarised
     */
    @Transactional
    public Batch addBatch(String movement, LocalDate opensOn, LocalDate closesOn, LocalDate reviewBy, Caller caller) {
        Movement of = movements.get(movement, caller);
        requireHomeAffairs(of, caller);
        batches.lock(movement);
        if (of.summarisedAt() != null) {
            throw Refusal.conflict("movement.summarised");
        }
        Batch last = batches.of(movement).stream().reduce((first, second) -> second).orElse(null);
        PlannedBatch planned = new PlannedBatch(opensOn, closesOn, reviewBy);
        int number = last == null ? 1 : last.number() + 1;
        List<Problem> problems = new ArrayList<>();
        BatchRules.check(number, last == null ? null : days(last), planned).forEach(p ->
                problems.add(new Problem(FIELDS.getOrDefault(p.field(), p.field()), p.key(), p.args())));
        if (closesOn != null && closesOn.isBefore(office.today())) {
            problems.add(new Problem("closesOn", "movement.batch.closesOn.past", BatchRules.day(closesOn),
                    BatchRules.day(office.today())));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        Batch added = batches.add(movement, number, planned);
        journal.record(added.code(), "BATCH_ADDED", Map.of("opens", added.opensAt(), "closes", closing(added)));
        process.getObject().batchAdded(movement, added.id());
        return added;
    }

    private static Object closing(Batch batch) {
        return batch.closesAt() == null ? "" : batch.closesAt();
    }

    private Batch changeable(long id, Caller caller) {
        String movement = batches.get(id).movement();
        requireHomeAffairs(movements.get(movement, caller), caller);
        batches.lock(movement);
        Batch batch = batches.get(id);
        boolean over = batch.status().compareTo(BatchStatus.OPEN) > 0
                || batch.closesAt() != null && !office.now().isBefore(batch.closesAt());
        if (over) {
            throw Refusal.conflict("movement.batch.closed", String.valueOf(batch.number()));
        }
        return batch;
    }

    private static void requireHomeAffairs(Movement movement, Caller caller) {
        if (!caller.isSystem() && !caller.isIn(movement.issuer(), BodyKind.HOME_AFFAIRS)) {
            throw Refusal.forbidden("movement.batch.forbidden");
        }
    }

    private Optional<Batch> following(Batch batch) {
        return batches.of(batch.movement()).stream().filter(b -> b.number() > batch.number()).findFirst();
    }

    /** The batch in days; a day that belongs to it in part counts. */
    private PlannedBatch days(Batch batch) {
        return new PlannedBatch(office.dateOf(batch.opensAt()),
                batch.closesAt() == null ? null : office.dateOf(batch.closesAt().minusNanos(1)), batch.reviewBy());
    }
}
