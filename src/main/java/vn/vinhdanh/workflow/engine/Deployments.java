package vn.vinhdanh.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.stereotype.Component;

/** Counts what is deployed on this node, so that who remembers a model or a table knows when to ask again. */
@Component
public class Deployments extends AbstractProcessEnginePlugin {

    private final AtomicLong count = new AtomicLong();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = configuration.getCustomPostDeployers() == null ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPostDeployers());
        deployers.add(deployment -> {
            if (deployment.isNew()) {
                Context.getCommandContext().getTransactionContext().addTransactionListener(
                        TransactionState.COMMITTED, context -> count.incrementAndGet());
            }
        });
        configuration.setCustomPostDeployers(deployers);
    }

    /** Raised by each deployment that this node has made. */
    public long count() {
        return count.get();
    }
}
