package vn.vinhdanh.workflow.integrity;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.workflow.awardbatch.AwardBatchModel;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;
import vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel;
import vn.vinhdanh.workflow.movement.MovementModel;
import vn.vinhdanh.workflow.nomination.NominationModel;
import vn.vinhdanh.workflow.nominationimport.NominationImportModel;

/** Parts of the statements: the running instances with the codes of their subjects, and where they wait. */
final class RunningProcesses {

    /** {@code running (id, key, code, subject, finished)}: subject is null where there is none with this code. */
    static final String RUNNING = """
            SELECT p.id_ AS id, d.key_ AS key, p.business_key_ AS code, s.code AS subject, s.finished
            FROM act_ru_execution p JOIN act_re_procdef d ON d.id_ = p.proc_def_id_
            LEFT JOIN (%s) AS s (key, code, finished) ON s.key = d.key_ AND s.code = p.business_key_
            WHERE p.parent_id_ IS NULL""".formatted(subjects());

    /** {@code step (instance, step)}: open tasks of the models, and the wait for a decision. */
    static final String STEPS = """
            SELECT t.proc_inst_id_ AS instance, t.task_def_key_ AS step FROM act_ru_task t
            WHERE t.task_def_key_ IS NOT NULL AND t.parent_task_id_ IS NULL
            UNION ALL
            SELECT e.proc_inst_id_, e.activity_id_ FROM act_ru_event_subscr e WHERE e.activity_id_ = '%s'"""
            .formatted(NominationModel.AWAIT_DECISION);

    private RunningProcesses() {
    }

    private static String subjects() {
        return Stream.of(
                subject(NominationModel.KEY, "code", "stage IN ('AWARDED', 'DECLINED', 'REFUSED', 'INELIGIBLE', "
                        + "'GIVEN_DOWN', 'WITHDRAWN', 'NOT_SUBMITTED', 'REVOKED')", "nomination"),
                subject(AwardDecisionModel.KEY, "code", "status IN ('ANNOUNCED', 'EMPTY')", "decision_list"),
                subject(AwardBatchModel.KEY, "code", "status IN ('DECIDED', 'EMPTY')", "batch"),
                subject(MovementModel.KEY, "code", "summarised_at IS NOT NULL", "movement"),
                // A short list is done before the job that ends its process has run.
                subject(NominationImportModel.KEY, "movement || '-I' || id", "status = 'ABANDONED'",
                        "nomination_import"),
                subject(AwardRevocationModel.KEY, "code", "status IN ('REVOKED', 'CORRECTED', 'KEPT', 'WITHDRAWN')",
                        "revocation")).collect(Collectors.joining(" UNION ALL "));
    }

    private static String subject(String key, String code, String finished, String table) {
        return "SELECT '" + key + "', " + code + ", " + finished + " FROM vinhdanh." + table;
    }
}
