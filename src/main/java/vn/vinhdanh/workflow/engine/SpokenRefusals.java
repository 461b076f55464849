package vn.vinhdanh.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.refusal.RefusalTexts;

/** Lets every command of the engine answer a refusal in words; outside the transaction, which is undone by then. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class SpokenRefusals extends AbstractProcessEnginePlugin {

    private final RefusalTexts texts;

    SpokenRefusals(RefusalTexts texts) {
        this.texts = texts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // What the caller is told needs no stack trace in the log; what fails unexpectedly is logged by those who
        // called.
        engine.setEnableCmdExceptionLogging(false);
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new RefusalsInWords(texts))));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new RefusalsInWords(texts))));
    }
}
