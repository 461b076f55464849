package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.vinhdanh.intake.Import;
import vn.vinhdanh.intake.ListOptions;
import vn.vinhdanh.intake.ListUpload;
import vn.vinhdanh.intake.StartImport;
import vn.vinhdanh.intake.ViewImport;
import vn.vinhdanh.workflow.nominationimport.NominationImportModel;

/** The life of one list in phases: uploaded, begun in Tasklist, confirmed, made into dossiers. */
public final class ImportPath {

    private final ProcessTest test;
    private final MovementPath movement;
    private final Actor owner;
    private long id;
    private ProcessInstance instance;

    ImportPath(ProcessTest test, MovementPath movement, Actor owner) {
        this.test = test;
        this.movement = movement;
        this.owner = owner;
    }

    ImportPath uploaded(ListUpload upload) {
        return uploaded(upload, new ListOptions(null, null, null));
    }

    ImportPath uploaded(ListUpload upload, ListOptions options) {
        id = test.as(owner, () -> test.beans.getBean(StartImport.class)
                .handle(movement.code, Actor.UNIT.unit(), upload, options)).id();
        return this;
    }

    ImportPath replaced(ListUpload upload) {
        test.as(owner, () -> test.beans.getBean(StartImport.class)
                .replace(id, upload, new ListOptions(null, null, null)));
        return this;
    }

    /** As Tasklist starts it: with the caller's rights. */
    ImportPath begun() {
        instance = test.as(owner, () -> test.engine.getRuntimeService().startProcessInstanceByKey(
                NominationImportModel.KEY, Map.of(NominationImportModel.IMPORT_ID, id)));
        return this;
    }

    ImportPath confirmed() {
        return answered("CONFIRM");
    }

    ImportPath answered(String action) {
        test.complete(owner, code(), NominationImportModel.CONFIRM_IMPORT,
                Map.of(NominationImportModel.ACTION, action));
        return this;
    }

    /** Runs its jobs until none is left. */
    ImportPath run() {
        for (int i = 0; i < 100; i++) {
            List<Job> jobs = jobs();
            if (jobs.isEmpty()) {
                return this;
            }
            test.engine.getManagementService().executeJob(jobs.get(0).getId());
        }
        throw new AssertionError("jobs without end");
    }

    List<Job> jobs() {
        return test.engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).list();
    }

    ImportPath imported(ListUpload upload) {
        return uploaded(upload).begun().confirmed().run();
    }

    long id() {
        return id;
    }

    String code() {
        return row().code();
    }

    ProcessInstance instance() {
        return instance;
    }

    Import row() {
        return test.as(owner, () -> test.beans.getBean(ViewImport.class).get(id));
    }

    /** How many rows have come to each state: "SUBMITTED 3". */
    List<String> states() {
        return test.texts("SELECT state || ' ' || count(*) FROM vinhdanh.import_row WHERE import_id = ? "
                + "GROUP BY state ORDER BY state", id);
    }

    /** Message keys of the remarks of all rows in that state. */
    List<String> remarks(String state) {
        return test.texts("SELECT DISTINCT remark ->> 'key' FROM vinhdanh.import_row, jsonb_array_elements(remarks) "
                + "AS remark WHERE import_id = ? AND state = ? ORDER BY 1", id, state);
    }

    /** Dossiers of the movement by stage: "DRAFT 3". */
    List<String> dossiers() {
        return test.texts("SELECT stage || ' ' || count(*) FROM vinhdanh.nomination WHERE movement = ? "
                + "GROUP BY stage ORDER BY stage", movement.code);
    }

    /** Each dossier has one process, and each process of the movement one dossier. */
    void assertOneProcessEach() {
        assertThat(test.texts("SELECT DISTINCT count(*)::text FROM vinhdanh.nomination n "
                + "LEFT JOIN act_hi_procinst p ON p.business_key_ = n.code AND p.proc_def_key_ = 'nomination' "
                + "WHERE n.movement = ? GROUP BY n.id", movement.code)).as("processes a dossier").containsExactly("1");
        assertThat(test.texts("SELECT p.business_key_ FROM act_hi_procinst p WHERE p.business_key_ LIKE ? "
                + "AND p.proc_def_key_ = 'nomination' AND NOT EXISTS (SELECT 1 FROM vinhdanh.nomination n "
                + "WHERE n.code = p.business_key_)", movement.code + "-%")).as("processes without dossier").isEmpty();
    }
}
