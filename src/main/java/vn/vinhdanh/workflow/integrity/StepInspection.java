package vn.vinhdanh.workflow.integrity;

import static vn.vinhdanh.workflow.integrity.RunningProcesses.RUNNING;
import static vn.vinhdanh.workflow.integrity.RunningProcesses.STEPS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.integrity.AskDatabase;
import vn.vinhdanh.integrity.Finding;
import vn.vinhdanh.integrity.Inspection;
import vn.vinhdanh.integrity.Kind;
import vn.vinhdanh.integrity.Question;
import vn.vinhdanh.workflow.awarddecision.AwardDecisionModel;
import vn.vinhdanh.workflow.nomination.NominationModel;

/** Where our tables have a dossier or a list and where its process waits are the same. */
@Component
class StepInspection implements Inspection {

    private static final Map<String, String> STEP_OF_STAGE = stepOfStage();

    private static final Map<String, List<String>> STEPS_OF_STATUS = Map.of(
            "VOTING", List.of(AwardDecisionModel.OPEN_SESSION, AwardDecisionModel.COUNCIL_VOTE,
                    AwardDecisionModel.CONDUCT_SESSION),
            "ENDORSING", List.of(AwardDecisionModel.ENDORSE_BY_HOME_AFFAIRS,
                    AwardDecisionModel.ENDORSE_BY_STEERING_COMMITTEE),
            "DECIDING", List.of(AwardDecisionModel.DECIDE_BY_CHAIRMAN),
            "REVISING", List.of(AwardDecisionModel.REVISE_LIST),
            "SIGNED", List.of(AwardDecisionModel.ISSUE_DECISION));

    private static final Question STAGE = new Question(Kind.STAGE_AND_STEP, """
            SELECT n.code, n.stage || ' / ' || coalesce(string_agg(s.step, ', '), '-') FROM vinhdanh.nomination n
            JOIN (%s) r ON r.key = '%s' AND r.code = n.code
            LEFT JOIN (%s) s ON s.instance = r.id
            LEFT JOIN (VALUES %s) AS o (stage, step) ON o.stage = n.stage
            GROUP BY n.id, o.step HAVING string_agg(s.step, ', ') IS DISTINCT FROM o.step AND o.step IS NOT NULL"""
            .formatted(RUNNING, NominationModel.KEY, STEPS, pairs(STEP_OF_STAGE.entrySet().stream()
                    .map(e -> pair(e.getKey(), e.getValue())).toList())));

    /** While a job is on its way, the process may be a step behind. */
    private static final Question STATUS = new Question(Kind.LIST_AND_STEP, """
            SELECT d.code, d.status || ' / ' || s.step FROM vinhdanh.decision_list d
            JOIN (%s) r ON r.key = '%s' AND r.code = d.code
            JOIN (%s) s ON s.instance = r.id
            WHERE NOT EXISTS (SELECT 1 FROM act_ru_job j WHERE j.process_instance_id_ = r.id)
              AND (d.status, s.step::text) NOT IN (VALUES %s)""".formatted(RUNNING, AwardDecisionModel.KEY, STEPS,
            pairs(STEPS_OF_STATUS.entrySet().stream()
                    .flatMap(e -> e.getValue().stream().map(step -> pair(e.getKey(), step))).toList())));

    /** Tasklist shows the batch of a row from the process. */
    private static final Question BATCH = new Question(Kind.SHOWN_BATCH, """
            SELECT n.code, coalesce(n.batch_number::text, '-') || ' / ' || coalesce(v.long_::text, '-')
            FROM vinhdanh.nomination n JOIN (%s) r ON r.key = '%s' AND r.code = n.code
            LEFT JOIN act_ru_variable v ON v.execution_id_ = r.id AND v.name_ = '%s'
            WHERE n.submitted_at IS NOT NULL AND v.long_ IS DISTINCT FROM n.batch_number"""
            .formatted(RUNNING, NominationModel.KEY, NominationModel.BATCH_NUMBER));

    private final AskDatabase database;

    StepInspection(AskDatabase database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings(boolean files) {
        return database.ask(List.of(STAGE, STATUS, BATCH));
    }

    private static Map<String, String> stepOfStage() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("DRAFT", NominationModel.PREPARE_DOSSIER);
        steps.put("DISTRICT_REVIEW", NominationModel.REVIEW_BY_DISTRICT);
        steps.put("APPRAISAL", NominationModel.APPRAISE_BY_HOME_AFFAIRS);
        steps.put("SUPPLEMENT", NominationModel.SUPPLEMENT_DOSSIER);
        steps.put("ON_HOLD", NominationModel.AWAIT_CONCLUSION);
        steps.put("AWAITING_DECISION", NominationModel.AWAIT_DECISION);
        steps.put("HIGHER_AUTHORITY", NominationModel.RECORD_HIGHER_DECISION);
        return steps;
    }

    private static String pair(String one, String other) {
        return "('" + one + "', '" + other + "')";
    }

    private static String pairs(List<String> pairs) {
        return pairs.stream().collect(Collectors.joining(", "));
    }
}
