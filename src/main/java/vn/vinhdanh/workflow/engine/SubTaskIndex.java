package vn.vinhdanh.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An index the engine lacks: it looks for sub-tasks at every completion, which took 19 ms at 100,000 open tasks and
 * with the index 2.5. Made here and not by a migration, because the engine's tables come after ours.
 */
@Component
class SubTaskIndex extends AbstractProcessEnginePlugin {

    private static final String NAME = "act_idx_task_parent";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SubTaskIndex(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Nodes may start together; and creating it would lock the tasks even where it exists, so it is looked for first.
     */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:name))").param("name", NAME).query().singleRow();
            if (jdbc.sql("SELECT to_regclass(:name) IS NULL").param("name", NAME).query(Boolean.class).single()) {
                jdbc.sql("CREATE INDEX " + NAME + " ON act_ru_task (parent_task_id_)").update();
            }
        });
    }
}
