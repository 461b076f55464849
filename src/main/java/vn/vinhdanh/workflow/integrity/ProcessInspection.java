package vn.vinhdanh.workflow.integrity;

import static vn.vinhdanh.workflow.integrity.RunningProcesses.RUNNING;
import static vn.vinhdanh.workflow.integrity.RunningProcesses.STEPS;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.integrity.AskDatabase;
import vn.vinhdanh.integrity.Finding;
import vn.vinhdanh.integrity.Inspection;
import vn.vinhdanh.integrity.Kind;
import vn.vinhdanh.integrity.Question;
import vn.vinhdanh.workflow.awardbatch.AwardBatchModel;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;
import vn.vinhdanh.workflow.awardrevocation.AwardRevocationModel;
import vn.vinhdanh.workflow.nomination.NominationModel;
import vn.vinhdanh.workflow.nominationimport.NominationImportModel;

/** Every open subject has one process, every process its subject, and every process something it waits for. */
@Component
class ProcessInspection implements Inspection {

    private static final Question ORPHAN = new Question(Kind.PROCESS_WITHOUT_SUBJECT,
            "SELECT coalesce(r.code, r.id), r.key FROM (" + RUNNING + ") r WHERE r.subject IS NULL "
                    + "AND r.key IN ('nomination', 'award-decision', 'award-batch', 'movement', 'nomination-import', "
                    + "'award-revocation')");

    private static final Question TWICE = new Question(Kind.PROCESS_TWICE,
            "SELECT r.code, r.key || ' / ' || count(*) FROM (" + RUNNING + ") r WHERE r.subject IS NOT NULL "
                    + "GROUP BY r.key, r.code HAVING count(*) > 1");

    private static final Question OF_FINISHED = new Question(Kind.PROCESS_OF_FINISHED,
            "SELECT r.code, r.key FROM (" + RUNNING + ") r WHERE r.finished");

    /** No open step, no job, no process that it has called: nothing will ever wake it. */
    private static final Question STUCK = new Question(Kind.PROCESS_STUCK, """
            SELECT r.code, r.key FROM (%s) r
            WHERE NOT EXISTS (SELECT 1 FROM (%s) s WHERE s.instance = r.id)
              AND NOT EXISTS (SELECT 1 FROM act_ru_job j WHERE j.process_instance_id_ = r.id)
              AND NOT EXISTS (SELECT 1 FROM act_ru_execution e
                  JOIN act_ru_execution called ON called.super_exec_ = e.id_ WHERE e.proc_inst_id_ = r.id)"""
            .formatted(RUNNING, STEPS));

    private final AskDatabase database;

    ProcessInspection(AskDatabase database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings(boolean files) {
        List<Question> questions = new ArrayList<>(List.of(ORPHAN, TWICE, OF_FINISHED, STUCK));
        questions.add(without(Kind.DOSSIER_WITHOUT_PROCESS, NominationModel.KEY, "code", "stage", "nomination",
                "stage IN ('DRAFT', 'DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD', 'AWAITING_DECISION', "
                        + "'HIGHER_AUTHORITY')"));
        questions.add(without(Kind.LIST_WITHOUT_PROCESS, AwardDecisionModel.KEY, "code", "status", "decision_list",
                "status NOT IN ('ANNOUNCED', 'EMPTY')"));
        questions.add(without(Kind.BATCH_WITHOUT_PROCESS, AwardBatchModel.KEY, "code", "status", "batch",
                "status IN ('OPEN', 'CLOSED', 'COMPILED')"));
        questions.add(without(Kind.IMPORT_WITHOUT_PROCESS, NominationImportModel.KEY, "movement || '-I' || id",
                "status", "nomination_import", "status = 'RUNNING' OR status = 'CHECKED' AND in_process"));
        questions.add(without(Kind.REVOCATION_WITHOUT_PROCESS, AwardRevocationModel.KEY, "code", "status",
                "revocation", "status IN ('PROPOSED', 'RETURNED', 'ENDORSED', 'SIGNED', 'ISSUED', 'RETURNING')"));
        return database.ask(questions);
    }

    private static Question without(Kind kind, String key, String code, String state, String table, String open) {
        return new Question(kind, """
                SELECT s.code, s.state FROM (SELECT %s AS code, %s AS state FROM vinhdanh.%s WHERE %s) s
                WHERE NOT EXISTS (SELECT 1 FROM act_ru_execution p JOIN act_re_procdef d ON d.id_ = p.proc_def_id_
                    WHERE p.business_key_ = s.code AND p.parent_id_ IS NULL AND d.key_ = '%s')"""
                .formatted(code, state, table, open, key));
    }
}
