package vn.vinhdanh.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/** Reads the instance of a task that is about to be claimed or completed, whoever asks and by whichever interface. */
class ReadAheadOfTasks extends CommandInterceptor {

    private static final Set<Class<?>> OF_A_TASK =
            Set.of(ClaimTaskCmd.class, CompleteTaskCmd.class, SubmitTaskFormCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (OF_A_TASK.contains(command.getClass())
                && Context.getCommandContext().getDbEntityManager() instanceof ReadAhead rows) {
            rows.ofTask((String) new DirectFieldAccessor(command).getPropertyValue("taskId"));
        }
        return next.execute(command);
    }
}
