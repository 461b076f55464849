package vn.vinhdanh.workflow.engine;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works on the processes of some dossiers, one or fifty, after reading all their rows together. */
@Component
public class DossierProcesses {

    private final ObjectProvider<ProcessEngine> engine;
    private final ProcessOwners owners;

    DossierProcesses(ObjectProvider<ProcessEngine> engine, ProcessOwners owners) {
        this.engine = engine;
        this.owners = owners;
    }

    /** Reads them for the command that is running, where there is one. */
    public void readAhead(Collection<String> codes) {
        if (Context.getCommandContext() != null) {
            ((ReadAhead) Context.getCommandContext().getDbEntityManager()).ofInstances(codes);
        }
    }

    /** Reads whose dossiers these are, for the processes that this transaction starts next. */
    public void readOwners(Collection<Long> ids) {
        owners.read(ids);
    }

    /** The processes as they were read. */
    public interface Read {

        /** Id of the open task at that step. */
        Optional<String> task(String code, String step);

        /** Id of the execution that waits for the message. */
        Optional<String> waitsFor(String code, String message);
    }

    /**
     * One command of the engine: what the work asks of it is written together at its end.
     *
     * @param codes of the dossiers
     */
    public <T> T call(Collection<String> codes, Function<Read, T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            ReadAhead rows = (ReadAhead) context.getDbEntityManager();
            rows.ofInstances(codes);
            return work.apply(new Read() {
                @Override
                public Optional<String> task(String code, String step) {
                    return rows.task(code, step).map(TaskEntity::getId);
                }

                @Override
                public Optional<String> waitsFor(String code, String message) {
                    return rows.subscription(code, message).map(EventSubscriptionEntity::getExecutionId);
                }
            });
        });
    }
}
