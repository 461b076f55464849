package vn.vinhdanh.workflow.deadline;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Models of earlier deployments call this at their reminding timers, in dossiers that began under them. The daily
 * digest tells of those tasks as of all others, so there is nothing left to do.
 */
@Component("reminder")
class EarlierReminder implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        // The digest tells.
    }
}
