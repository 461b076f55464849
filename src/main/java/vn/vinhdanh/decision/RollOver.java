package vn.vinhdanh.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.notification.Digests;

/**
 * What a compiled batch leaves behind goes on to the next one, with the reason on record: unfinished reviews move, and
 * what came after the closing time is noted as late. Each unit is told once.
 *
 * <p>A dossier that is with its unit for a supplement moves as well, unless the movement's late rule is {@code REFUSE}
 * and the day that the unit was given is over: that one has lapsed and is refused. A unit whose day is still to come
 * has kept to what it was told, and so has a reviewer who is not done; neither is late. An urgent dossier (khen đột
 * xuất) waits for no batch, so none can close before it.
 */
@Service
public class RollOver {

    /** Of a dossier n. */
    private static final String LAPSED = """
            n.stage = 'SUPPLEMENT' AND NOT n.urgent AND (n.supplement_by IS NULL OR n.supplement_by < :today)
            AND EXISTS (SELECT 1 FROM vinhdanh.movement m WHERE m.code = n.movement AND m.late_rule = 'REFUSE')
            """;

    private final JdbcClient db;
    private final Batches batches;
    private final Digests digests;
    private final OfficeTime time;
    private final Journal journal;

    RollOver(JdbcClient db, Batches batches, Digests digests, OfficeTime time, Journal journal) {
        this.db = db;
        this.batches = batches;
        this.digests = digests;
        this.time = time;
        this.journal = journal;
    }

    /**
     * @param inList     dossiers that would be on the list
     * @param unfinished in time, but still under review: they would move on
     * @param late       submitted after the closing time
     * @param onHold     of the unfinished: held back until a conclusion
     * @param lapsed     not supplemented in time: they would be refused
     */
    public record Preview(long inList, long unfinished, long late, long onHold, long lapsed) {
    }

    /**
     * @param moved  dossiers that are in the next batch now
     * @param lapsed dossiers whose process is to be told so
     */
    public record Result(List<Long> moved, List<Long> lapsed) {
    }

    /** If the list were compiled now. */
    public Preview preview(Batch batch) {
        return db.sql("""
                SELECT count(*) FILTER (WHERE n.batch_number = :number AND n.stage = 'AWAITING_DECISION'
                           AND NOT EXISTS (SELECT 1 FROM vinhdanh.decision_line l
                               WHERE l.nomination_id = n.id AND l.announced_at IS NULL)) AS in_list,
                       count(*) FILTER (WHERE n.batch_number = :number
                           AND n.stage IN ('DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD')
                           AND NOT (%1$s)) AS unfinished,
                       count(*) FILTER (WHERE n.batch_number > :number AND n.submitted_at >= :closesAt AND NOT n.urgent
                           AND n.stage IN ('DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD',
                               'AWAITING_DECISION')) AS late,
                       count(*) FILTER (WHERE n.batch_number = :number AND n.stage = 'ON_HOLD') AS on_hold,
                       count(*) FILTER (WHERE n.batch_number = :number AND %1$s) AS lapsed
                FROM vinhdanh.nomination n WHERE n.movement = :movement""".formatted(LAPSED))
                .param("movement", batch.movement()).param("number", batch.number())
                .param("closesAt", Timestamptz.of(batch.closesAt())).param("today", time.today())
                .query(Preview.class).single();
    }

    /** A second run moves none; one that has lapsed is found until its process has ended it. */
    @Transactional
    public Result handle(long batchId) {
        Batch batch = batches.lock(batchId);
        List<Long> lapsed = lapsed(batch);
        Optional<Batch> next = batches.next(batch);
        List<Long> moved = next.map(to -> moveUnfinished(batch, to, lapsed)).orElse(List.of());
        db.sql("""
                INSERT INTO vinhdanh.carry_over (nomination_id, from_batch, to_batch, reason, moved_at)
                SELECT id, :number, batch_number, 'LATE', :now FROM vinhdanh.nomination
                WHERE movement = :movement AND batch_number > :number
                  AND submitted_at >= :closesAt AND submitted_at < :now
                  AND NOT urgent
                  AND stage IN ('DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD', 'AWAITING_DECISION')
                ON CONFLICT DO NOTHING""")
                .param("movement", batch.movement()).param("number", batch.number())
                .param("closesAt", Timestamptz.of(batch.closesAt()))
                .param("now", Timestamptz.of(batch.compiledAt())).update();
        digests.rollovers(batchId);
        journal.record(batch.code(), "ROLLED_OVER", Map.of("unfinished", moved.size(), "lapsed", lapsed.size()));
        return new Result(moved, lapsed);
    }

    /** Locked: a supplement that is handed in at this moment comes wholly before, or is refused. */
    private List<Long> lapsed(Batch batch) {
        return db.sql("SELECT n.id FROM vinhdanh.nomination n WHERE n.movement = :movement "
                + "AND n.batch_number = :number AND " + LAPSED + " ORDER BY n.id FOR UPDATE OF n")
                .param("movement", batch.movement()).param("number", batch.number()).param("today", time.today())
                .query(Long.class).list();
    }

    private List<Long> moveUnfinished(Batch from, Batch to, List<Long> lapsed) {
        return db.sql("""
                WITH moved AS (
                    UPDATE vinhdanh.nomination SET batch_number = :to
                    WHERE movement = :movement AND batch_number = :from
                      AND stage IN ('DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD')
                      AND NOT id = ANY (:lapsed)
                    RETURNING id)
                INSERT INTO vinhdanh.carry_over (nomination_id, from_batch, to_batch, reason, moved_at)
                SELECT id, :from, :to, 'UNFINISHED', :now FROM moved RETURNING nomination_id""")
                .param("movement", from.movement()).param("from", from.number()).param("to", to.number())
                .param("lapsed", lapsed.toArray(Long[]::new))
                .param("now", Timestamptz.of(from.compiledAt())).query(Long.class).list();
    }
}
