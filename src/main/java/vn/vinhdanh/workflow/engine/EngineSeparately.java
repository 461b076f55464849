package vn.vinhdanh.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vinhdanh.intake.Separately;

/**
 * One engine command in a transaction of its own, even within a job's: all that the work asks of the engine is written
 * together at its end, which is what makes fifty starts cheap.
 */
@Component
class EngineSeparately implements Separately {

    private final ObjectProvider<ProcessEngine> engine;

    EngineSeparately(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        try {
            return configuration.getCommandExecutorTxRequiresNew().execute(context -> work.get());
        } catch (ProcessEngineException e) {
            throw RefusalsInWords.refusalIn(e).map(RuntimeException.class::cast).orElse(e);
        }
    }
}
