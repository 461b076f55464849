package vn.vinhdanh.decision;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.movement.Batch;
import vn.vinhdanh.notification.Digests;

/**
 * Carries the outcomes of an issued list to its dossiers, a chunk at a time, each dossier once: chunks of 50 reached
 * five times the rate of one by one, one transaction for all grows quadratically.
 */
@Service
public class AnnounceOutcomes {

    static final int CHUNK = 50;

    private final JdbcClient db;
    private final DecisionLists lists;
    private final NextBatch nextBatch;
    private final Digests digests;
    private final OfficeTime time;
    private final Journal journal;
    private final TransactionTemplate apart;

    AnnounceOutcomes(JdbcClient db, DecisionLists lists, NextBatch nextBatch, Digests digests,
                 OfficeTime time, Journal journal, PlatformTransactionManager transactions) {
        this.db = db;
        this.lists = lists;
        this.nextBatch = nextBatch;
        this.digests = digests;
        this.time = time;
        this.journal = journal;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One dossier and what became of it. */
    public record Announced(long nominationId, String code, Outcome outcome, Integer batchNumber) {
    }

    /**
     * Takes the next chunk and writes its outcomes into our tables; the caller then tells each dossier's process, in
     * the same transaction. Empty when nothing is left for this worker. Those that failed before come last and alone.
     */
    @Transactional
    public List<Announced> nextChunk(long listId) {
        List<Long> chunk = chunk(listId, "f.nomination_id IS NULL ORDER BY l.position", CHUNK);
        if (chunk.isEmpty()) {
            chunk = chunk(listId, "f.nomination_id IS NOT NULL ORDER BY f.attempts, l.position", 1);
        }
        if (chunk.isEmpty()) {
            return List.of();
        }
        DecisionList list = lists.get(listId);
        Integer next = nextBatch.after(list).map(Batch::number).orElse(null);
        Long[] ids = chunk.toArray(Long[]::new);
        db.sql("UPDATE vinhdanh.decision_line SET announced_at = ? WHERE list_id = ? AND nomination_id = ANY (?)")
                .params(Timestamptz.of(time.now()), listId, ids).update();
        carryOver(listId, ids, next);
        return write(listId, ids, next);
    }

    /** Remembers a failure although its chunk is rolled back. */
    public void failed(long listId, long nominationId, String error) {
        apart.executeWithoutResult(status -> db.sql("""
                INSERT INTO vinhdanh.announcement_failure AS f (list_id, nomination_id, attempts, last_error)
                VALUES (?, ?, 1, ?)
                ON CONFLICT (list_id, nomination_id)
                DO UPDATE SET attempts = f.attempts + 1, last_error = excluded.last_error""")
                .params(listId, nominationId, error).update());
    }

    /** Each unit reads in one mail what became of all its dossiers of the list. */
    @Transactional
    public void notifyUnits(long listId) {
        digests.outcomes(listId);
    }

    /** Every dossier has been told. */
    @Transactional
    public void close(long listId) {
        DecisionList list = lists.lock(listId);
        if (list.status() == ListStatus.ISSUED) {
            db.sql("UPDATE vinhdanh.decision_list SET status = 'ANNOUNCED', announced_at = ? WHERE id = ?")
                    .params(Timestamptz.of(time.now()), listId).update();
            journal.record(list.code(), "ANNOUNCED");
        }
    }

    /** In the order of the index of what is left: sorting that for every chunk would be quadratic. */
    private List<Long> chunk(long listId, String which, int size) {
        return db.sql("""
                SELECT l.nomination_id FROM vinhdanh.decision_line l
                LEFT JOIN vinhdanh.announcement_failure f ON f.list_id = l.list_id AND f.nomination_id = l.nomination_id
                WHERE l.list_id = ? AND l.announced_at IS NULL AND\s""" + which
                + " LIMIT ? FOR UPDATE OF l SKIP LOCKED").params(listId, size).query(Long.class).list();
    }

    // The ids are asked of the lines too: while the server knows nothing of a new list yet, it would read all of it for
    // each chunk.

    private void carryOver(long listId, Long[] ids, Integer next) {
        db.sql("""
                INSERT INTO vinhdanh.carry_over (nomination_id, from_batch, to_batch, reason, moved_at, list_id)
                SELECT n.id, n.batch_number, ?, 'DEFERRED', ?, l.list_id FROM vinhdanh.nomination n
                JOIN vinhdanh.decision_line l ON l.nomination_id = n.id
                WHERE l.list_id = ? AND l.nomination_id = ANY (?) AND l.outcome = 'DEFER' ON CONFLICT DO NOTHING""")
                .params(next, Timestamptz.of(time.now()), listId, ids).update();
    }

    private List<Announced> write(long listId, Long[] ids, Integer next) {
        db.sql("""
                INSERT INTO vinhdanh.journal (at, actor, subject, action, detail, issuer, origin)
                SELECT :now, 'system', n.code, 'OUTCOME',
                    jsonb_strip_nulls(jsonb_build_object('outcome', l.outcome, 'reason', l.reason)), n.issuer, 'job'
                FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                WHERE l.list_id = :list AND l.nomination_id = ANY (:ids)""")
                .param("now", Timestamptz.of(time.now())).param("list", listId).param("ids", ids).update();
        return db.sql("""
                UPDATE vinhdanh.nomination n SET outcome = l.outcome, reason = l.reason,
                    batch_number = CASE WHEN l.outcome = 'DEFER' THEN :next ELSE n.batch_number END,
                    stage = CASE l.outcome WHEN 'AWARD' THEN 'AWARDED' WHEN 'DECLINE' THEN 'DECLINED'
                                           WHEN 'FORWARD_UP' THEN 'HIGHER_AUTHORITY'
                                           WHEN 'GIVE_DOWN' THEN 'GIVEN_DOWN' ELSE 'AWAITING_DECISION' END
                FROM vinhdanh.decision_line l
                WHERE l.list_id = :list AND l.nomination_id = n.id AND l.nomination_id = ANY (:ids)
                RETURNING n.id AS nomination_id, n.code, n.outcome, n.batch_number""")
                .param("next", next).param("list", listId).param("ids", ids).query(Announced.class).list();
    }
}
