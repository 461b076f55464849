package vn.vinhdanh.workflow.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Counts the jobs that this node has run, and those that failed and will be tried again. */
class CountJobs extends CommandInterceptor {

    private final Counter done;
    private final Counter failed;

    CountJobs(MeterRegistry registry) {
        this.done = counter(registry, "done");
        this.failed = counter(registry, "failed");
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("vinhdanh.jobs.run").tag("outcome", outcome).register(registry);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof ExecuteJobsCmd)) {
            return next.execute(command);
        }
        try {
            T result = next.execute(command);
            done.increment();
            return result;
        } catch (RuntimeException e) {
            failed.increment();
            throw e;
        }
    }
}
