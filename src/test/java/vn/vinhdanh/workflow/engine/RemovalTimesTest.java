package vn.vinhdanh.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;

/** The one statement for the removal time reaches every table that the engine's sixteen reach. */
class RemovalTimesTest extends ApplicationTest {

    private static final String KEY = "removal-times";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = repository.createDeployment().addModelInstance(KEY + ".bpmn", Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P30D").startEvent().userTask("Activity_Wait").endEvent().done()).deploy().getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void historyOfAnEndedInstanceSaysUntilWhenItIsKept() {
        String instance = runtime.startProcessInstanceByKey(KEY, Map.of("issuer", "soc-trang", "note", "a variable")).getId();
        for (String table : List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst")) {
            assertThat(rows(table, instance, "IS NULL")).as(table).isPositive();
        }
        tasks.complete(tasks.createTaskQuery().processInstanceId(instance).singleResult().getId());
        for (String table : tables()) {
            assertThat(rows(table, instance, "IS NULL")).as(table).isZero();
        }
        assertThat(rows("act_hi_varinst", instance, "IS NOT NULL")).isEqualTo(2);
    }

    @Test
    void everyTableWithARemovalTimeIsInTheStatement() throws IOException {
        try (InputStream mapper = RemovalTimes.class.getResourceAsStream(RemovalTimes.MAPPER)) {
            String statement = new String(mapper.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            assertThat(tables()).hasSizeGreaterThan(10).allMatch(table -> statement.contains("${prefix}" + table + " "));
        }
    }

    private List<String> tables() {
        return jdbc.sql("""
                SELECT r.table_name FROM information_schema.columns r JOIN information_schema.columns p USING (table_schema, table_name)
                WHERE table_schema = 'public' AND r.column_name = 'removal_time_' AND p.column_name = 'root_proc_inst_id_'
                  AND table_name <> 'act_ru_authorization'""").query(String.class).list();
    }

    private long rows(String table, String instance, String removalTime) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE root_proc_inst_id_ = ? AND removal_time_ " + removalTime).param(instance)
                .query(Long.class).single();
    }
}
