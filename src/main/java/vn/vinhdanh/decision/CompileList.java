package vn.vinhdanh.decision;

import java.time.Instant;
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
import vn.vinhdanh.movement.Movements;

/** Makes the list of a closed batch: every dossier that waits for a decision, in one statement. */
@Service
public class CompileList {

    private final JdbcClient db;
    private final DecisionLists lists;
    private final Batches batches;
    private final Movements movements;
    private final OfficeTime time;
    private final Journal journal;

    CompileList(JdbcClient db, DecisionLists lists, Batches batches, Movements movements,
            OfficeTime time, Journal journal) {
        this.db = db;
        this.lists = lists;
        this.batches = batches;
        this.movements = movements;
        this.time = time;
        this.journal = journal;
    }

    /** @param list null where no dossier waits */
    public record Compiled(DecisionList list, int lines) {
    }

    /** A second run gives the list of the first. */
    @Transactional
    public Compiled handle(long batchId) {
        Batch batch = batches.lock(batchId);
        Optional<DecisionList> earlier = lists.ofBatch(batchId);
        if (earlier.isPresent()) {
            return new Compiled(earlier.get(), lineCount(earlier.get().id()));
        }
        Instant now = time.now();
        batches.compiled(batchId, now);
        long listId = insertList(batch.movement(), batchId, now);
        int lines = db.sql("""
                INSERT INTO vinhdanh.decision_line (list_id, nomination_id, position)
                SELECT :list, n.id,
                    row_number() OVER (ORDER BY u.name COLLATE "vi-x-icu", u.id, n.sort_key COLLATE "C", n.id)
                FROM vinhdanh.nomination n JOIN vinhdanh.unit u ON u.id = n.unit_id
                WHERE n.movement = :movement AND n.batch_number = :batch AND n.stage = 'AWAITING_DECISION'
                  AND NOT EXISTS (SELECT 1 FROM vinhdanh.decision_line l
                      WHERE l.nomination_id = n.id AND l.announced_at IS NULL)""")
                .param("list", listId).param("movement", batch.movement()).param("batch", batch.number()).update();
        if (lines == 0) {
            db.sql("DELETE FROM vinhdanh.decision_list WHERE id = ?").param(listId).update();
            journal.record(batch.code(), "COMPILED_EMPTY");
            return new Compiled(null, 0);
        }
        // The table is filled at one stroke, and read at once by all sorts of filters.
        db.sql("ANALYZE vinhdanh.decision_line").update();
        DecisionList list = lists.get(listId);
        journal.record(list.code(), "COMPILED", Map.of("lines", lines, "batch", batch.code()));
        return new Compiled(list, lines);
    }

    private long insertList(String movement, long batchId, Instant now) {
        return db.sql("""
                INSERT INTO vinhdanh.decision_list (code, movement, issuer, batch_id, created_at)
                VALUES (:code, :movement, (SELECT issuer FROM vinhdanh.movement WHERE code = :movement),
                    :batch, :now)
                RETURNING id""")
                .param("code", movements.nextListCode(movement)).param("movement", movement).param("batch", batchId)
                .param("now", Timestamptz.of(now))
                .query(Long.class).single();
    }

    private int lineCount(long listId) {
        return db.sql("SELECT count(*) FROM vinhdanh.decision_line WHERE list_id = ?").param(listId)
                .query(Integer.class).single();
    }
}
