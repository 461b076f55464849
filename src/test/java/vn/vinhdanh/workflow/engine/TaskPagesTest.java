package vn.vinhdanh.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vinhdanh.workflow.engine.ProbeWorld.Person;

/** A page of the task list holds what the engine's own statement would give, whichever of ours is chosen. */
class TaskPagesTest extends ProbeTest {

    private static final List<String> UNITS = List.of("d1u01", "d2u01", "d1u02", "d1u01", "d1u03");
    private static final int SIZE = 3;

    @BeforeEach
    void dossiers() {
        for (int i = 0; i < 15; i++) {
            Map<String, Object> variables = ProbeWorld.variables(i % 3 == 0 ? "APPRAISAL" : "DISTRICT");
            variables.put("unit", UNITS.get(i % UNITS.size()));
            variables.put("district", UNITS.get(i % UNITS.size()).substring(0, 2));
            engine.getRuntimeService().startProcessInstanceByKey("probe", "page-" + i, variables);
        }
        // Candidates a task has besides, as a dossier of several bodies would: it is one task for all that.
        tasks().list().forEach(task -> engine.getTaskService().addCandidateGroup(task.getId(), "probe-a-auditor"));
    }

    /** One owner, those of a district, more than {@code FEW_TENANTS}, and everybody's. */
    private static final Map<Person, List<String>> SEEN = Map.of(Person.OWN_UNIT, List.of("d1u01"),
            Person.DISTRICT, List.of("d1u01", "d1u02", "d1u03"),
            Person.HOME_AFFAIRS, List.of("d1u01", "d1u02", "d1u03", "d2u01"),
            Person.ADMINISTRATOR, List.of("d1u01", "d1u02", "d1u03", "d2u01"));

    private static final Map<String, UnaryOperator<TaskQuery>> QUESTIONS = Map.of(
            "all", query -> query,
            "a stage", query -> query.taskDefinitionKeyIn("Activity_Appraise").taskUnassigned(),
            "candidates", query -> query.taskCandidateGroupIn(List.of("probe-a-district-d1", "probe-a-auditor")),
            "any candidates", TaskQuery::withCandidateGroups,
            "either", query -> query.or().taskDefinitionKey("Activity_Appraise")
                    .taskCandidateGroup("probe-a-auditor").endOr(),
            "a process", query -> query.processDefinitionKey("probe"));

    private static final Map<String, UnaryOperator<TaskQuery>> ORDERS = Map.of(
            "newest", query -> query.orderByTaskCreateTime().desc().orderByTaskId().asc(),
            "name, oldest", query -> query.orderByTaskName().asc().orderByTaskCreateTime().asc().orderByTaskId().asc(),
            "name, small letters", query -> query.orderByTaskNameCaseInsensitive().asc().orderByTaskId().asc());

    @ParameterizedTest
    @EnumSource(names = {"OWN_UNIT", "DISTRICT", "HOME_AFFAIRS", "ADMINISTRATOR"})
    void pagesHoldWhatTheEngineWouldGive(Person person) {
        QUESTIONS.forEach((question, criteria) -> ORDERS.forEach((order, sorted) -> {
            Supplier<TaskQuery> asked = () -> sorted.apply(criteria.apply(tasks()));
            List<String> expected = byTheEngine(asked.get().tenantIdIn(SEEN.get(person).stream()
                    .map(unit -> "probe-a." + unit).toArray(String[]::new)));
            world.as(person);
            List<String> paged = new ArrayList<>();
            for (int first = 0; first < expected.size() + SIZE; first += SIZE) {
                asked.get().listPage(first, SIZE).forEach(task -> paged.add(task.getId()));
            }
            assertThat(paged).as("%s by %s", question, order).isEqualTo(expected)
                    .hasSizeGreaterThan(person == Person.OWN_UNIT ? 1 : SIZE);
            assertThat(asked.get().list()).extracting(Task::getId).isEqualTo(expected);
            assertThat(asked.get().count()).isEqualTo(expected.size());
        }));
    }

    @SuppressWarnings("unchecked")
    private List<String> byTheEngine(TaskQuery query) {
        ((TaskQueryImpl) query).getTenantCheck().setTenantCheckEnabled(false);
        List<Task> tasks = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired().execute(command -> (List<Task>) command.getDbEntityManager()
                        .selectList("selectTaskByQueryCriteria", (TaskQueryImpl) query));
        return tasks.stream().map(Task::getId).toList();
    }

    private TaskQuery tasks() {
        return engine.getTaskService().createTaskQuery().tenantIdIn("probe-a.d1u01", "probe-a.d1u02",
                "probe-a.d1u03", "probe-a.d2u01");
    }
}
