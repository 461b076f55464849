package vn.vinhdanh.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.workflow.engine.ProbeWorld.Person;

/** Everybody sees and does in the engine what his role needs, whatever call he makes. */
class NeedToKnowTest extends ProbeTest {

    /** Rows of these without tenant would be visible to everybody. */
    private static final List<String> OWNED = List.of("act_ru_execution", "act_ru_task",
            "act_ru_variable", "act_ru_job", "act_ru_incident", "act_ru_event_subscr", "act_hi_procinst",
            "act_hi_taskinst", "act_hi_actinst", "act_hi_varinst");

    static Stream<Call> calls() {
        return Stream.concat(TaskCalls.all(), InstanceCalls.all());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void givesEverybodyHisOwn(Call call) {
        assertThat(Arrays.stream(Person.values()).map(person -> call.outcome(world, person))
                .collect(Collectors.joining(" "))).isEqualTo(call.expected());
    }

    @Test
    void aCompletionDoesForTheSystemWhatTheCallerMayNot() {
        String instance = world.start("DISTRICT");
        world.as(Person.DISTRICT);
        engine.getTaskService().complete(world.taskOf(instance));
        engine.getIdentityService().clearAuthentication();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("probe-list")
                .tenantIdIn("probe-a").count()).as("the list got the message of the district's completion").isZero();
        assertThat(engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult()
                .getTaskDefinitionKey()).isEqualTo("Activity_Appraise");
    }

    @Test
    void whatComesOfADossierBelongsToItsUnit() {
        String instance = world.start("DISTRICT");
        engine.getTaskService().complete(world.taskOf(instance));
        engine.getTaskService().complete(world.taskOf(instance));
        engine.getManagementService().executeJob(
                engine.getManagementService().createJobQuery().processInstanceId(instance).singleResult().getId());

        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().superProcessInstanceId(instance)
                .singleResult().getTenantId()).isEqualTo("probe-a.d1u01");
        for (String table : OWNED) {
            assertThat(jdbc.sql("SELECT count(*) FROM " + table + " WHERE tenant_id_ IS NULL"
                    + (table.equals("act_ru_job") ? " AND handler_type_ <> 'history-cleanup'" : ""))
                    .query(Integer.class).single()).as("rows of %s that everybody would see", table).isZero();
        }
    }

    @Test
    void aProcessWithoutOwnerDoesNotStart() {
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("probe-list"))
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("phong trào");
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("probe-list",
                Map.of("issuer", "probe-a", "nominationId", -1L))).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void theRefusalOfAForeignTenantIsAMissingRight() {
        String task = world.taskOf(world.start("DISTRICT"));
        world.as(Person.NEIGHBOUR);
        assertThatThrownBy(() -> engine.getTaskService().getVariables(task))
                .isInstanceOf(AuthorizationException.class).hasMessageNotContaining(task);
    }

    @Test
    void anErrorThatNobodyCatchesIsAnError() {
        String task = world.taskOf(world.start("DISTRICT"));
        assertThatThrownBy(() -> engine.getTaskService().handleBpmnError(task, "UNKNOWN"))
                .isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(parent_task_id_)", "(tenant_id_, create_time_, task_def_key_)"})
    void theTasksHaveTheIndexesThatTheEngineLacks(String columns) {
        assertThat(jdbc.sql("SELECT count(*) FROM pg_indexes WHERE tablename = 'act_ru_task'"
                + " AND indexdef LIKE '%' || ?").param(columns).query(Integer.class).single()).isEqualTo(1);
    }
}
