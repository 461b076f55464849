package vn.vinhdanh.workflow.engine;

import java.util.Map;

/**
 * What people do to sign-in rights, deployments and running processes through the engine's own interfaces (Admin,
 * Cockpit, REST): the engine's command and what the journal calls it. Claiming and completing are not here: what a task
 * is completed with has the entry of its business act, and claiming decides nothing.
 */
final class EngineActs {

    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("SaveUserCmd", "ENGINE_USER_SAVED"),
            Map.entry("DeleteUserCmd", "ENGINE_USER_DELETED"),
            Map.entry("UnlockUserCmd", "ENGINE_USER_UNLOCKED"),
            Map.entry("SaveGroupCmd", "ENGINE_GROUP_SAVED"),
            Map.entry("DeleteGroupCmd", "ENGINE_GROUP_DELETED"),
            Map.entry("CreateMembershipCmd", "ENGINE_MEMBERSHIP_GIVEN"),
            Map.entry("DeleteMembershipCmd", "ENGINE_MEMBERSHIP_TAKEN"),
            Map.entry("SaveTenantCmd", "ENGINE_TENANT_SAVED"),
            Map.entry("DeleteTenantCmd", "ENGINE_TENANT_DELETED"),
            Map.entry("CreateTenantUserMembershipCmd", "ENGINE_TENANT_GIVEN"),
            Map.entry("DeleteTenantUserMembershipCmd", "ENGINE_TENANT_TAKEN"),
            Map.entry("CreateTenantGroupMembershipCmd", "ENGINE_TENANT_GIVEN"),
            Map.entry("DeleteTenantGroupMembershipCmd", "ENGINE_TENANT_TAKEN"),
            Map.entry("SaveAuthorizationCmd", "ENGINE_RIGHT_GIVEN"),
            Map.entry("DeleteAuthorizationCmd", "ENGINE_RIGHT_TAKEN"),
            Map.entry("DeployCmd", "ENGINE_DEPLOYED"),
            Map.entry("DeleteDeploymentCmd", "ENGINE_DEPLOYMENT_DELETED"),
            Map.entry("AssignTaskCmd", "ENGINE_TASK_ASSIGNED"),
            Map.entry("SetTaskOwnerCmd", "ENGINE_TASK_ASSIGNED"),
            Map.entry("DelegateTaskCmd", "ENGINE_TASK_DELEGATED"),
            Map.entry("AddUserIdentityLinkCmd", "ENGINE_TASK_OFFERED"),
            Map.entry("AddGroupIdentityLinkCmd", "ENGINE_TASK_OFFERED"),
            Map.entry("DeleteUserIdentityLinkCmd", "ENGINE_TASK_WITHHELD"),
            Map.entry("DeleteGroupIdentityLinkCmd", "ENGINE_TASK_WITHHELD"),
            Map.entry("SetTaskDueDateCmd", "ENGINE_TASK_DUE"),
            Map.entry("ModifyProcessInstanceCmd", "ENGINE_INSTANCE_MODIFIED"),
            Map.entry("ModifyProcessInstanceAsyncCmd", "ENGINE_INSTANCE_MODIFIED"),
            Map.entry("ProcessInstanceModificationCmd", "ENGINE_INSTANCE_MODIFIED"),
            Map.entry("ProcessInstanceModificationBatchCmd", "ENGINE_INSTANCE_MODIFIED"),
            Map.entry("RestartProcessInstancesCmd", "ENGINE_INSTANCE_MODIFIED"),
            Map.entry("DeleteProcessInstanceCmd", "ENGINE_INSTANCE_DELETED"),
            Map.entry("DeleteProcessInstancesCmd", "ENGINE_INSTANCE_DELETED"),
            Map.entry("DeleteHistoricProcessInstancesCmd", "ENGINE_HISTORY_DELETED"),
            Map.entry("DeleteHistoricVariableInstanceCmd", "ENGINE_HISTORY_DELETED"),
            Map.entry("DeleteHistoricVariableInstancesByProcessInstanceIdCmd", "ENGINE_HISTORY_DELETED"),
            Map.entry("DeleteHistoricTaskInstanceCmd", "ENGINE_HISTORY_DELETED"),
            Map.entry("SetExecutionVariablesCmd", "ENGINE_VARIABLES_CHANGED"),
            Map.entry("PatchExecutionVariablesCmd", "ENGINE_VARIABLES_CHANGED"),
            Map.entry("RemoveExecutionVariablesCmd", "ENGINE_VARIABLES_CHANGED"),
            Map.entry("SetTaskVariablesCmd", "ENGINE_VARIABLES_CHANGED"),
            Map.entry("PatchTaskVariablesCmd", "ENGINE_VARIABLES_CHANGED"),
            Map.entry("RemoveTaskVariablesCmd", "ENGINE_VARIABLES_CHANGED"),
            Map.entry("SuspendProcessInstanceCmd", "ENGINE_SUSPENDED"),
            Map.entry("SuspendProcessDefinitionCmd", "ENGINE_SUSPENDED"),
            Map.entry("SuspendJobCmd", "ENGINE_SUSPENDED"),
            Map.entry("SuspendJobDefinitionCmd", "ENGINE_SUSPENDED"),
            Map.entry("ActivateProcessInstanceCmd", "ENGINE_ACTIVATED"),
            Map.entry("ActivateProcessDefinitionCmd", "ENGINE_ACTIVATED"),
            Map.entry("ActivateJobCmd", "ENGINE_ACTIVATED"),
            Map.entry("ActivateJobDefinitionCmd", "ENGINE_ACTIVATED"),
            Map.entry("SetJobRetriesCmd", "ENGINE_JOB_RETRIED"),
            Map.entry("SetJobsRetriesBatchCmd", "ENGINE_JOB_RETRIED"),
            Map.entry("SetJobDuedateCmd", "ENGINE_JOB_MOVED"),
            Map.entry("ExecuteJobsCmd", "ENGINE_JOB_RUN"),
            Map.entry("DeleteJobCmd", "ENGINE_JOB_DELETED"),
            Map.entry("CorrelateMessageCmd", "ENGINE_MESSAGE_SENT"),
            Map.entry("CorrelateAllMessageCmd", "ENGINE_MESSAGE_SENT"),
            Map.entry("SignalCmd", "ENGINE_MESSAGE_SENT"));

    private EngineActs() {
    }
}
