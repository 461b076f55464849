package vn.vinhdanh.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.movement.Batches;
import vn.vinhdanh.notification.Digests;

/**
 * What a compiled batch leaves behind goes on to the next one, with the reason on record: unfinished reviews move, and
 * what came after the closing time is noted as late. Each unit is told once.
 */
@Service
public class RollOver {

    private final JdbcClient db;
    private final Batches batches;
    private final Digests digests;
    private final Journal journal;

    RollOver(JdbcClient db, Batches batches, Digests digests, Journal journal) {
        this.db = db;
        this.batches = batches;
        this.digests = digests;
        this.journal = journal;
    }

    /**
     * @param inList     dossiers that would be on the list
     * @param unfinished in time, but still under review
     * @param late       submitted after the closing time
     * @param onHold     of the unfinished: held back until a conclusion
     */
    public record Preview(long inList, long unfinished, long late, long onHold) {
    }

    /** If the list were compiled now. */
    public Preview preview(Batch batch) {
        return db.sql("""
                SELECT count(*) FILTER (WHERE n.batch_number = :number AND n.stage = 'AWAITING_DECISION'
                           AND NOT EXISTS (SELECT 1 FROM vinhdanh.decision_line l
                               WHERE l.nomination_id = n.id AND l.announced_at IS NULL)) AS in_list,
                       count(*) FILTER (WHERE n.batch_number = :number
                           AND n.stage IN ('DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD')) AS unfinished,
                       count(*) FILTER (WHERE n.batch_number > :number AND n.submitted_at >= :closesAt AND NOT n.urgent
                           AND n.stage IN ('DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD',
                               'AWAITING_DECISION')) AS late,
                       count(*) FILTER (WHERE n.batch_number = :number AND n.stage = 'ON_HOLD') AS on_hold
                FROM vinhdanh.nomination n WHERE n.movement = :movement""")
                .param("movement", batch.movement()).param("number", batch.number())
                .param("closesAt", Timestamptz.of(batch.closesAt()))
                .query(Preview.class).single();
    }

    /** @return the ids of the dossiers that have moved; a second run moves none */
    @Transactional
    public List<Long> handle(long batchId) {
        Batch batch = batches.lock(batchId);
        Optional<Batch> next = batches.next(batch);
        List<Long> moved = next.map(to -> moveUnfinished(batch, to)).orElse(List.of());
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
        journal.record(batch.code(), "ROLLED_OVER", Map.of("unfinished", moved.size()));
        return moved;
    }

    private List<Long> moveUnfinished(Batch from, Batch to) {
        return db.sql("""
                WITH moved AS (
                    UPDATE vinhdanh.nomination SET batch_number = :to
                    WHERE movement = :movement AND batch_number = :from
                      AND stage IN ('DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD')
                    RETURNING id)
                INSERT INTO vinhdanh.carry_over (nomination_id, from_batch, to_batch, reason, moved_at)
                SELECT id, :from, :to, 'UNFINISHED', :now FROM moved RETURNING nomination_id""")
                .param("movement", from.movement()).param("from", from.number()).param("to", to.number())
                .param("now", Timestamptz.of(from.compiledAt())).query(Long.class).list();
    }
}
