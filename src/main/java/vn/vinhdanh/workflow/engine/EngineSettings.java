package vn.vinhdanh.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How the engine works, apart from who may see what. The sizes of its pools are in application.yaml. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSettings extends AbstractProcessEnginePlugin {

    private static final String SUB_TASK_INDEX = "act_idx_task_parent";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EngineSettings(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // An error nobody catches must not end a dossier as if all were well.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // Who did what is in our own journal; the engine's would double what a dossier stores.
        engine.setHistory(ProcessEngineConfigurationImpl.HISTORY_AUDIT);
        // Not used; without them the engine joins more cheaply.
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        // With the default of one, a batch makes a job for each instance.
        engine.setInvocationsPerBatchJob(50);
        engine.setBatchJobsPerSeed(1_000);
    }

    /** The engine looks for sub-tasks at every completion and has no index for it: 19 against 2.5 ms at 100,000 tasks. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        transaction.executeWithoutResult(status -> {
            // Nodes may start together. Creating it would lock the table of tasks even where it exists, so ask first.
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:name))").param("name", SUB_TASK_INDEX)
                    .query().singleRow();
            if (jdbc.sql("SELECT to_regclass(:name) IS NULL").param("name", SUB_TASK_INDEX).query(Boolean.class)
                    .single()) {
                jdbc.sql("CREATE INDEX " + SUB_TASK_INDEX + " ON act_ru_task (parent_task_id_)").update();
            }
        });
    }
}
