package vn.vinhdanh.workflow.awardrevocation;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.vinhdanh.revocation.Revocation;
import vn.vinhdanh.revocation.RevocationProcess;
import vn.vinhdanh.workflow.engine.AsSystem;

/** The case's port to its process. Who may ask has been settled before, so the engine is spoken to as the system. */
@Component
class EngineRevocationProcess implements RevocationProcess {

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    EngineRevocationProcess(RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @Override
    public void withdraw(Revocation found, String reason) {
        asSystem.run(() -> runtime.createMessageCorrelation(AwardRevocationModel.REVOCATION_WITHDRAWN)
                .processInstanceBusinessKey(found.code()).setVariable(AwardRevocationModel.REASON, reason).correlate());
    }
}
