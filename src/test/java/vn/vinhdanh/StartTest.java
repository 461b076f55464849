package vn.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application starts with our tables, the engine's tables, and the settings that the measurements led to. */
class StartTest extends ApplicationTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Test
    void ourTablesAndTheEnginesTablesLieApart() {
        assertThat(schemaOf("nomination")).isEqualTo("vinhdanh");
        assertThat(schemaOf("spring_session")).isEqualTo("vinhdanh");
        assertThat(schemaOf("act_ru_task")).isEqualTo("public");
    }

    @Test
    void theEngineRunsWithTheMeasuredSettings() {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(settings.getHistory()).isEqualTo(ProcessEngineConfiguration.HISTORY_AUDIT);
        assertThat(settings.isMetricsEnabled()).isFalse();
        assertThat(settings.isTaskMetricsEnabled()).isFalse();
        assertThat(settings.isCmmnEnabled()).isFalse();
        assertThat(settings.isStandaloneTasksEnabled()).isFalse();
        assertThat(settings.getInvocationsPerBatchJob()).isEqualTo(50);
        assertThat(settings.getBatchJobsPerSeed()).isEqualTo(1000);
        assertThat(settings.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(settings.isEnablePasswordPolicy()).isTrue();
        assertThat(settings.isAuthorizationEnabled()).isTrue();
        assertThat(settings.getHistoryTimeToLive()).isEqualTo("P3650D");
        assertThat(settings.isHistoryCleanupEnabled()).isTrue();
        assertThat(settings.getHistoryCleanupBatchWindowStartTime()).isEqualTo("02:00");
    }

    @Test
    void theNodeLeavesTheStartToTheNext() {
        assertThat(jdbc.sql("""
                SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
                WHERE locktype = 'advisory' AND datname = current_database()""")
                .query(Integer.class).single()).isZero();
    }

    private String schemaOf(String table) {
        return jdbc.sql("SELECT schemaname FROM pg_tables WHERE tablename = ?").param(table)
                .query(String.class).single();
    }
}
