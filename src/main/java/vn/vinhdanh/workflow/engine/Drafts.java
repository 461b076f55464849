package vn.vinhdanh.workflow.engine;

import java.util.Arrays;
import java.util.Collection;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * What a unit has not submitted yet is the unit's own: the tenant would show it to the district and the issuer's bodies
 * too. Seen beside the unit by who wrote it, such as Sở Nội vụ where it nominates. The statements of
 * {@code engine/TaskPage.xml} say the same.
 */
final class Drafts {

    private static final String STEP = "Activity_PrepareDossier";
    private static final String UNIT = "-unit-";

    private Drafts() {
    }

    /** Whether the answer may hold drafts that this caller, one under the tenant check, is not to see. */
    static boolean concern(TaskQueryImpl query, Authentication caller) {
        boolean mayFind = query.getTaskDefinitionKeys() == null
                || Arrays.asList(query.getTaskDefinitionKeys()).contains(STEP);
        Collection<String> groups = caller.getGroupIds();
        return mayFind && groups != null && groups.stream().anyMatch(group -> !group.contains(UNIT));
    }

    static boolean isOthers(TaskEntity task, Authentication caller) {
        return STEP.equals(task.getTaskDefinitionKey()) && !caller.getUserId().equals(task.getAssignee())
                && (caller.getGroupIds() == null || task.getTenantId() != null
                        && !caller.getGroupIds().contains(task.getTenantId().replace(".", UNIT)));
    }
}
