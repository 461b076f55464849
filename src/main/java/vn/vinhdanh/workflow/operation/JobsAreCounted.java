package vn.vinhdanh.workflow.operation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Puts the counter before the transaction, so that what fails at its commit counts as failed. */
@Component
class JobsAreCounted extends AbstractProcessEnginePlugin {

    private final MeterRegistry registry;

    JobsAreCounted(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> present = engine.getCustomPreCommandInterceptorsTxRequired();
        List<CommandInterceptor> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(new CountJobs(registry));
        engine.setCustomPreCommandInterceptorsTxRequired(all);
    }
}
