package vn.vinhdanh.workflow.nomination;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.organization.Scope;
import vn.vinhdanh.statistics.Selection;
import vn.vinhdanh.statistics.StageTime;
import vn.vinhdanh.statistics.StageTimes;

/**
 * Reads from the engine's history how long dossiers stayed where: nothing has to be written for it on their way. One
 * statement over the engine's tables, since its queries count nothing.
 */
@Component
class EngineStageTimes implements StageTimes {

    private static final Map<String, Stage> STAGES = Map.of(
            NominationModel.REVIEW_BY_DISTRICT, Stage.DISTRICT_REVIEW,
            NominationModel.APPRAISE_BY_HOME_AFFAIRS, Stage.APPRAISAL,
            NominationModel.SUPPLEMENT_DOSSIER, Stage.SUPPLEMENT,
            NominationModel.AWAIT_CONCLUSION, Stage.ON_HOLD,
            NominationModel.AWAIT_DECISION, Stage.AWAITING_DECISION,
            NominationModel.RECORD_HIGHER_DECISION, Stage.HIGHER_AUTHORITY);

    private final JdbcClient db;

    EngineStageTimes(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<StageTime> of(Selection selection, Scope scope) {
        return selection.bind(db.sql("""
                SELECT activity, dossiers, average, middle[1] AS median, middle[2] AS slowest FROM (
                SELECT stay.activity, count(*) AS dossiers, avg(stay.days) AS average,
                       percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY stay.days) AS middle
                FROM (SELECT a.act_id_ AS activity, sum(a.duration_)::float8 / 86400000 AS days
                      FROM vinhdanh.nomination n
                      JOIN vinhdanh.unit u ON u.id = n.unit_id
                      JOIN act_hi_procinst p ON p.business_key_ = n.code
                      JOIN act_hi_actinst a ON a.proc_inst_id_ = p.id_
                      WHERE a.act_id_ = ANY (:activities) AND a.end_time_ IS NOT NULL AND n.submitted_at IS NOT NULL
                        AND\s""" + Selection.WHERE + """
                      GROUP BY n.id, a.act_id_) stay
                GROUP BY stay.activity) counted"""), scope)
                .param("activities", STAGES.keySet().toArray(String[]::new))
                .query((row, n) -> new StageTime(STAGES.get(row.getString("activity")), row.getLong("dossiers"),
                        row.getDouble("average"), row.getDouble("median"), row.getDouble("slowest")))
                .list().stream().sorted((one, other) -> one.stage().compareTo(other.stage())).toList();
    }
}
