package vn.vinhdanh.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.CleanableHistoricBatchReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricCaseInstanceReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricDecisionInstanceReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricProcessInstanceReportImpl;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;

/** Refuses what the engine itself leaves open to whoever is bound to his own tenants. */
class ClosedCommands extends CommandInterceptor {

    private static final Set<Class<?>> CLOSED = Set.of(
            // Would start a dossier behind all its reviews.
            StartProcessInstanceAtActivitiesCmd.class,
            // Checked by nobody, and their rows have no tenant. Evidence is kept in our own tables.
            CreateAttachmentCmd.class, SaveAttachmentCmd.class, DeleteAttachmentCmd.class,
            GetAttachmentCmd.class, GetAttachmentContentCmd.class, GetTaskAttachmentCmd.class,
            GetTaskAttachmentContentCmd.class, GetTaskAttachmentsCmd.class, GetProcessInstanceAttachmentsCmd.class,
            // What was said stays said.
            UpdateCommentCmd.class, DeleteTaskCommentCmd.class, DeleteProcessInstanceCommentCmd.class,
            // Leave a review by another door than its form.
            HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class,
            // Count everybody's instances.
            CleanableHistoricProcessInstanceReportImpl.class, CleanableHistoricDecisionInstanceReportImpl.class,
            CleanableHistoricBatchReportImpl.class, CleanableHistoricCaseInstanceReportImpl.class,
            MetricsQueryImpl.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (CLOSED.contains(command.getClass())
                && Context.getCommandContext().getTenantManager().isTenantCheckEnabled()) {
            throw new AuthorizationException(command.getClass().getSimpleName() + " is closed to this caller");
        }
        return next.execute(command);
    }
}
