package vn.vinhdanh.workflow.engine;

import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Leaves the join with the grants out of task queries of a caller who may read the tasks of every process: it could add
 * nothing, as long as no REVOKE rows are written. What he sees is bounded by his tenants.
 */
class FastAuthorizationManager extends AuthorizationManager {

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        Authentication caller = getCurrentAuthentication();
        if (isAuthCheckExecuted() && isAuthorized(caller.getUserId(), caller.getGroupIds(),
                ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION, "*")) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
            query.getAuthCheck().getPermissionChecks().clear();
        }
    }
}
