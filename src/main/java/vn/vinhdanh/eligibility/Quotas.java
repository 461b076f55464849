package vn.vinhdanh.eligibility;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.eligibility.Finding.Result;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.movement.OverQuota;
import vn.vinhdanh.movement.RecipientKind;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.refusal.Refusal;

/**
 * How many dossiers a unit may submit to one batch. What counts: submitted to this batch, neither withdrawn nor found
 * ineligible. What was moved here from an earlier batch counted there; what is urgent has a list of its own.
 */
@Service
public class Quotas {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Nominations nominations;
    private final Movements movements;
    private final Batches batches;
    private final Flags flags;
    private final OfficeTime time;
    private final MessageSource messages;
    private final JdbcClient db;

    Quotas(Nominations nominations, Movements movements, Batches batches, Flags flags, OfficeTime time,
           MessageSource messages, JdbcClient db) {
        this.nominations = nominations;
        this.movements = movements;
        this.batches = batches;
        this.flags = flags;
        this.time = time;
        this.messages = messages;
        this.db = db;
    }

    /**
     * How a unit stands with its quota.
     *
     * @param used   the other dossiers of the unit that count
     * @param blocks no dossier goes in above the limit
     */
    public record Use(NomineeKind kind, int limit, long used, boolean blocks) {

        boolean isFull() {
            return used >= limit;
        }
    }

    /**
     * The quota of a draft, or empty where it has none: in the batch it would belong to if it were submitted now.
     */
    public Optional<Use> of(Nomination draft) {
        return Batch.forSubmission(batches.of(draft.movement()), time.now())
                .flatMap(batch -> use(draft, batch.number()));
    }

    /** The flag that a dossier would bear if it were submitted now. */
    public Optional<Flag> warning(Nomination draft) {
        return of(draft).filter(Use::isFull).map(this::flag);
    }

    /**
     * The rule at the unit's task: where the movement says so, nothing goes in above the quota. Whoever asks for the
     * same unit meanwhile waits until this transaction ends, so that two at once do not both take the last place.
     *
     * @throws Refusal CONFLICT, with the numbers
     */
    @Transactional
    public void requireRoom(long nominationId) {
        Nomination draft = nominations.held(nominationId);
        if (draft.submittedAt() != null || limit(draft).isEmpty()) {
            return;
        }
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended('quota ' || :movement || ' ' || :unit, 0))")
                .param("movement", draft.movement()).param("unit", draft.unitId()).query((rs, row) -> true).single();
        batches.holdForSubmission(draft.movement());
        of(draft).filter(use -> use.blocks() && use.isFull()).ifPresent(use -> {
            throw Refusal.conflict("eligibility.quota.full", use.limit(), use.used(),
                    new DefaultMessageSourceResolvable("eligibility.kind." + use.kind()));
        });
    }

    /** Keeps the flag of a dossier that has been submitted above the quota. */
    @Transactional
    void check(Nomination submitted) {
        use(submitted, submitted.batchNumber()).filter(Use::isFull)
                .ifPresent(use -> flags.add(submitted.id(), Result.FLAG, flag(use)));
    }

    private Flag flag(Use use) {
        String clause = messages.getMessage("eligibility.quota.clause", null, VIETNAMESE);
        return new Flag(Flags.QUOTA_EXCEEDED, clause, null, null, List.of((int) use.used() + 1, use.limit()));
    }

    private Optional<Use> use(Nomination n, int batch) {
        if (n.urgent()) {
            return Optional.empty();
        }
        return limit(n).map(limit -> new Use(n.kind(), limit, used(n, batch),
                movements.settings(n.movement()).overQuota() == OverQuota.BLOCK));
    }

    private Optional<Integer> limit(Nomination n) {
        return movements.settings(n.movement()).limit(RecipientKind.valueOf(n.kind().name()), n.unit());
    }

    private long used(Nomination n, int batch) {
        return db.sql("""
                SELECT count(*) FROM vinhdanh.nomination n
                WHERE n.unit_id = :unit AND n.movement = :movement AND n.batch_number = :batch AND n.kind = :kind
                  AND n.submitted_at IS NOT NULL AND n.stage NOT IN ('WITHDRAWN', 'INELIGIBLE')
                  AND NOT n.urgent AND n.id <> :id
                  AND NOT EXISTS (SELECT 1 FROM vinhdanh.carry_over c WHERE c.nomination_id = n.id
                      AND c.to_batch = :batch AND c.reason IN ('UNFINISHED', 'DEFERRED'))""")
                .param("unit", n.unitId()).param("movement", n.movement()).param("batch", batch)
                .param("kind", n.kind().name()).param("id", n.id()).query(Long.class).single();
    }
}
