package vn.vinhdanh.workflow.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * What a process does, it does for the system, not for whoever completed the task before. The engine lifts only the
 * check of grants around our code; the check of tenants would still hide the list from the district's completion.
 */
class SystemDelegates extends DefaultDelegateInterceptor {

    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        CommandContext context = Context.getCommandContext();
        boolean checked = context.isTenantCheckEnabled();
        context.disableTenantCheck();
        try {
            super.handleInvocation(invocation);
        } finally {
            if (checked) {
                context.enableTenantCheck();
            }
        }
    }
}
