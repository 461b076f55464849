package vn.vinhdanh.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelAudit;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * The level {@code audit}, of dossiers only what somebody reads: the process itself, and where it stayed how long and
 * with whom. A dossier's tasks and variables would be written a second time, gateways and service tasks take no time,
 * and what became of it is in our own tables and journal. See ADR 17.
 *
 * <p>It keeps the number and name of {@code audit}, so that a database and nodes of earlier versions go on with it.
 */
class DossierHistory extends HistoryLevelAudit {

    /** Which activities of a dossier are kept. */
    enum Kept {
        /** Where it stays: with people, or waiting. */
        STAYS,
        /** All of its course, for whoever looks for a mistake in a model; nineteen rows more for each dossier. */
        COURSE
    }

    private static final String DOSSIERS = "nomination:";

    /** Where a dossier stays. */
    private static final Set<String> STAYS = Set.of("userTask", "receiveTask");

    private static final Set<HistoryEventType> ACTIVITIES = Set.of(HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE, HistoryEventTypes.ACTIVITY_INSTANCE_END);

    private final Kept kept;

    DossierHistory(Kept kept) {
        this.kept = kept;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object of) {
        return super.isHistoryEventProduced(event, of) && isRead(event, of);
    }

    /** Asked without an entity while a model is read: whether there may be such events at all. */
    private boolean isRead(HistoryEventType event, Object of) {
        if (of instanceof VariableInstanceEntity variable) {
            return !isDossier(variable.getProcessDefinitionId());
        }
        if (of instanceof TaskEntity task) {
            return !isDossier(task.getProcessDefinitionId());
        }
        return kept == Kept.COURSE || !ACTIVITIES.contains(event) || !(of instanceof ExecutionEntity execution)
                || !isDossier(execution.getProcessDefinitionId()) || execution.getActivity() == null
                || STAYS.contains(execution.getActivity().getProperty("type"));
    }

    private static boolean isDossier(String definition) {
        return definition != null && definition.startsWith(DOSSIERS);
    }
}
