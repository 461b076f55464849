package vn.vinhdanh.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.database.OncePerTransaction;
import vn.vinhdanh.movement.MovementDraft.PlannedBatch;
import vn.vinhdanh.refusal.Refusal;

/** The batches as stored, and which of them an instant belongs to. */
@Repository
public class Batches {

    private static final String SELECT = "SELECT * FROM vinhdanh.batch ";
    private static final RowMapper<Batch> BATCH = (rs, row) -> new Batch(rs.getLong("id"), rs.getString("movement"),
            rs.getInt("number"), rs.getString("code"), Rows.instant(rs, "opens_at"), Rows.instant(rs, "closes_at"),
            rs.getObject("review_by", LocalDate.class), BatchStatus.valueOf(rs.getString("status")),
            rs.getString("close_reason"), Rows.instant(rs, "compiled_at"));

    private final JdbcClient jdbc;
    private final OfficeTime office;

    public Batches(JdbcClient jdbc, OfficeTime office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    public Optional<Batch> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id").param("id", id).query(BATCH).optional();
    }

    public Optional<Batch> find(String code) {
        return jdbc.sql(SELECT + "WHERE code = :code").param("code", code).query(BATCH).optional();
    }

    public Optional<Batch> find(String movement, int number) {
        return jdbc.sql(SELECT + "WHERE movement = :movement AND number = :number")
                .param("movement", movement).param("number", number).query(BATCH).optional();
    }

    /** @throws Refusal NOT_FOUND */
    public Batch get(long id) {
        return find(id).orElseThrow(() -> Refusal.notFound("movement.batch.notFound", String.valueOf(id)));
    }

    /** The batch, kept from changing until the transaction ends. */
    public Batch lock(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id FOR UPDATE").param("id", id).query(BATCH).single();
    }

    /** By number. */
    public List<Batch> of(String movement) {
        return jdbc.sql(SELECT + "WHERE movement = :movement ORDER BY number").param("movement", movement)
                .query(BATCH).list();
    }

    /** By movement, each by number. */
    public Map<String, List<Batch>> of(Collection<String> movements) {
        return jdbc.sql(SELECT + "WHERE movement = ANY (:movements) ORDER BY movement, number")
                .param("movements", movements.toArray(String[]::new)).query(BATCH).list().stream()
                .collect(Collectors.groupingBy(Batch::movement));
    }

    /**
     * The movement's batches by number, kept from being closed until the transaction of a submission ends; take its
     * instant after this.
     */
    public List<Batch> holdForSubmission(String movement) {
        return OncePerTransaction.get(new Locked(movement), () -> lockAll(movement));
    }

    private record Locked(String movement) {
    }

    private List<Batch> lockAll(String movement) {
        // Everywhere in the order of their ids, which is that of their numbers.
        List<Batch> held = jdbc.sql(SELECT + "WHERE movement = :movement ORDER BY id FOR SHARE")
                .param("movement", movement)
                .query(BATCH).list().stream().sorted(Comparator.comparing(Batch::number)).toList();
        OncePerTransaction.put(new Held(movement), held);
        return held;
    }

    private record Held(String movement) {
    }

    /** As this transaction holds them, else as they are now. */
    public List<Batch> asHeld(String movement) {
        return OncePerTransaction.get(new Held(movement), () -> of(movement));
    }

    /** As {@link #forSubmission(List, Instant)}, among the movement's batches as they are now. */
    public Batch forSubmission(String movement, Instant instant) {
        return forSubmission(of(movement), instant);
    }

    /**
     * The batch of a dossier submitted at that instant, see {@link Batch#forSubmission}.
     *
     * @throws Refusal CONFLICT where no batch is open and none is to come
     */
    public static Batch forSubmission(List<Batch> all, Instant instant) {
        return Batch.forSubmission(all, instant)
                .orElseThrow(() -> Refusal.conflict("movement.batch.none"));
    }

    /**
     * Says no to a dossier that comes late, see {@link Batch#missed}, where the movement's rule is
     * {@link LateRule#REFUSE}; under {@link LateRule#NEXT_BATCH} it goes to the next to open.
     *
     * @param all the movement's batches
     * @throws Refusal CONFLICT, naming the next batch where there is one
     */
    public void refuseLate(Movement movement, List<Batch> all, Instant instant) {
        if (movement.lateRule() != LateRule.REFUSE) {
            return;
        }
        Batch.missed(all, instant).ifPresent(missed -> {
            String lastDay = BatchRules.day(office.dateOf(missed.closesAt().minusNanos(1)));
            throw Batch.forSubmission(all, instant)
                    .map(next -> Refusal.conflict("movement.batch.late.next", missed.number(), lastDay, next.number(),
                            BatchRules.day(office.dateOf(next.opensAt()))))
                    .orElseGet(() -> Refusal.conflict("movement.batch.late.last", missed.number(), lastDay));
        });
    }

    /** The batch to which dossiers of this batch go on: the next to open whose list is not compiled yet. */
    public Optional<Batch> next(Batch batch) {
        return batch.next(of(batch.movement()));
    }

    /** PLANNED to OPEN; false where another node or an earlier run was first. */
    public boolean open(long id) {
        return advance(id, BatchStatus.PLANNED, BatchStatus.OPEN);
    }

    /** OPEN to CLOSED; false where another node or an earlier run was first. */
    public boolean close(long id) {
        return advance(id, BatchStatus.OPEN, BatchStatus.CLOSED);
    }

    /** CLOSED to COMPILED, with the instant; false where another node or an earlier run was first. */
    public boolean compiled(long id, Instant at) {
        return jdbc.sql("UPDATE vinhdanh.batch SET status = 'COMPILED', compiled_at = :at "
                        + "WHERE id = :id AND status = 'CLOSED'")
                .param("id", id).param("at", Timestamptz.of(at)).update() == 1;
    }

    /** COMPILED to DECIDED; false where another node or an earlier run was first. */
    public boolean decided(long id) {
        return advance(id, BatchStatus.COMPILED, BatchStatus.DECIDED);
    }

    /** COMPILED to EMPTY: the list had no line; false where another node or an earlier run was first. */
    public boolean empty(long id) {
        return advance(id, BatchStatus.COMPILED, BatchStatus.EMPTY);
    }

    private boolean advance(long id, BatchStatus from, BatchStatus to) {
        return jdbc.sql("UPDATE vinhdanh.batch SET status = :to WHERE id = :id AND status = :from")
                .param("id", id).param("from", from.name()).param("to", to.name()).update() == 1;
    }

    /** Stores a batch that keeps the rules. Needs a transaction. */
    Batch add(String movement, int number, PlannedBatch planned) {
        return jdbc.sql("""
                INSERT INTO vinhdanh.batch (movement, number, code, opens_at, closes_at, review_by)
                VALUES (:movement, :number, :code, :opensAt, :closesAt, :reviewBy) RETURNING *
                """)
                .param("movement", movement).param("number", number).param("code", movement + "-D" + number)
                .param("opensAt", Timestamptz.of(office.startOf(planned.opens())))
                .param("closesAt", planned.closes() == null ? null : Timestamptz.of(office.endOf(planned.closes())))
                .param("reviewBy", planned.reviewBy()).query(BATCH).single();
    }

    /** One change of a movement's batches at a time: the rules look at several of them. Needs a transaction. */
    void lock(String movement) {
        jdbc.sql("SELECT code FROM vinhdanh.movement WHERE code = :code FOR NO KEY UPDATE").param("code", movement)
                .query(String.class).optional()
                .orElseThrow(() -> Refusal.notFound("movement.notFound", movement));
    }

    void setClosing(long id, Instant closesAt, String reason) {
        jdbc.sql("UPDATE vinhdanh.batch SET closes_at = :closesAt, close_reason = :reason WHERE id = :id")
                .param("id", id).param("closesAt", Timestamptz.of(closesAt)).param("reason", reason).update();
    }
}
