package vn.vinhdanh.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Speaks to the engine for the system, where our own rules have settled that the caller may ask. A refusal comes back
 * as what it is, out of the engine's wrapping.
 */
@Component
public class AsSystem {

    private final IdentityService identity;

    AsSystem(IdentityService identity) {
        this.identity = identity;
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    public <T> T call(Supplier<T> work) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } catch (ProcessEngineException e) {
            throw RefusalsInWords.refusalIn(e).map(RuntimeException.class::cast).orElse(e);
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller);
            }
        }
    }
}
