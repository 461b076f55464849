package vn.vinhdanh.workflow.operation;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.batch.Batch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.retention.HistoryHolds;

/** A process without a removal time is never cleaned up. The engine changes it for the whole tree of a process. */
@Component
class EngineHistoryHolds implements HistoryHolds {

    /** Of one batch of the engine; the next run goes on. */
    private static final int MOST = 1000;

    private static final String HELD = """
            (p.business_key_ = ANY (:held) OR EXISTS (SELECT FROM unnest(:held) AS movement
                WHERE p.business_key_ LIKE replace(movement, '_', '\\_') || '-%'))""";

    private final JdbcClient db;
    private final HistoryService history;

    EngineHistoryHolds(JdbcClient db, HistoryService history) {
        this.db = db;
        this.history = history;
    }

    @Override
    public void follow(List<String> held) {
        if (db.sql("SELECT EXISTS (SELECT FROM act_ru_batch WHERE type_ = ?)")
                .param(Batch.TYPE_PROCESS_SET_REMOVAL_TIME).query(Boolean.class).single()) {
            return;     // the last one is still at work
        }
        List<String> toKeep = processes("p.removal_time_ IS NOT NULL AND " + HELD, held);
        if (!toKeep.isEmpty()) {
            history.setRemovalTimeToHistoricProcessInstances().clearedRemovalTime()
                    .byIds(toKeep.toArray(String[]::new)).hierarchical().executeAsync();
        }
        List<String> toRelease = processes("p.removal_time_ IS NULL AND NOT " + HELD, held);
        if (!toRelease.isEmpty()) {
            history.setRemovalTimeToHistoricProcessInstances().calculatedRemovalTime()
                    .byIds(toRelease.toArray(String[]::new)).hierarchical().executeAsync();
        }
    }

    private List<String> processes(String condition, List<String> held) {
        return db.sql("SELECT p.id_ FROM act_hi_procinst p WHERE p.id_ = p.root_proc_inst_id_ AND " + condition
                        + " ORDER BY p.id_ LIMIT " + MOST)
                .param("held", held.toArray(String[]::new)).query(String.class).list();
    }
}
