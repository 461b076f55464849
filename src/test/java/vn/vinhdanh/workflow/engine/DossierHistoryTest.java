package vn.vinhdanh.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_CREATE;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierHistoryTest {

    private static final String DOSSIER = "nomination:7:x";
    private static final String LIST = "award-decision:7:x";

    private final DossierHistory history = new DossierHistory(DossierHistory.Kept.STAYS);

    @ParameterizedTest
    @CsvSource({"userTask, true", "receiveTask, true", "serviceTask, false", "exclusiveGateway, false",
            "subProcess, false", "noneEndEvent, false"})
    void ofADossierItKeepsWhereItStays(String type, boolean kept) {
        for (HistoryEventTypes event : new HistoryEventTypes[] {ACTIVITY_INSTANCE_START, ACTIVITY_INSTANCE_END}) {
            assertThat(history.isHistoryEventProduced(event, at(DOSSIER, type))).isEqualTo(kept);
            assertThat(history.isHistoryEventProduced(event, at(LIST, type))).as("of a list").isTrue();
        }
        assertThat(history.isHistoryEventProduced(PROCESS_INSTANCE_END, at(DOSSIER, type))).isTrue();
        assertThat(new DossierHistory(DossierHistory.Kept.COURSE)
                .isHistoryEventProduced(ACTIVITY_INSTANCE_START, at(DOSSIER, type))).isTrue();
    }

    @Test
    void tasksAndVariablesOfADossierAreNotWrittenASecondTime() {
        for (String definition : new String[] {DOSSIER, LIST}) {
            TaskEntity task = new TaskEntity();
            task.setProcessDefinitionId(definition);
            VariableInstanceEntity variable = new VariableInstanceEntity();
            variable.setProcessDefinitionId(definition);
            assertThat(history.isHistoryEventProduced(TASK_INSTANCE_CREATE, task)).isEqualTo(definition.equals(LIST));
            assertThat(history.isHistoryEventProduced(VARIABLE_INSTANCE_CREATE, variable))
                    .isEqualTo(definition.equals(LIST));
        }
    }

    /** What the database has stored is compared with this at every start, of every version. */
    @Test
    void itIsTheLevelThatDatabasesHave() {
        assertThat(history.getId()).isEqualTo(HistoryLevel.HISTORY_LEVEL_AUDIT.getId());
        assertThat(history.getName()).isEqualTo(HistoryLevel.HISTORY_LEVEL_AUDIT.getName());
        assertThat(history.isHistoryEventProduced(ACTIVITY_INSTANCE_START, null)).as("asked of a model").isTrue();
    }

    private static ExecutionEntity at(String definition, String type) {
        ActivityImpl activity = new ActivityImpl("a", new ProcessDefinitionImpl(definition));
        activity.setProperty("type", type);
        ExecutionEntity execution = new ExecutionEntity();
        execution.setProcessDefinitionId(definition);
        execution.setActivity(activity);
        return execution;
    }
}
