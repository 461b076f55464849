package vn.vinhdanh.workflow.nominationimport;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.vinhdanh.intake.Import;
import vn.vinhdanh.intake.ImportProcess;
import vn.vinhdanh.workflow.engine.AsSystem;

/** The list's port to its process. Who may ask has been settled before, so the engine is spoken to as the system. */
@Component
class EngineImportProcess implements ImportProcess {

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    EngineImportProcess(RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @Override
    public void start(Import list) {
        asSystem.run(() -> runtime.startProcessInstanceByKey(NominationImportModel.KEY, list.code(),
                Map.of(NominationImportModel.IMPORT_ID, list.id())));
    }

    @Override
    public void shown(Import list) {
        asSystem.run(() -> {
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(list.code(), NominationImportModel.KEY).singleResult();
            if (instance != null) {
                runtime.setVariable(instance.getId(), NominationImportModel.FILE_NAME, list.fileName());
            }
        });
    }
}
