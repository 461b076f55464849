package vn.vinhdanh.workflow.integrity;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.integrity.AskDatabase;
import vn.vinhdanh.integrity.Finding;
import vn.vinhdanh.integrity.Inspection;
import vn.vinhdanh.integrity.Kind;
import vn.vinhdanh.integrity.Question;

/** No job has given up unnoticed, and those that are due are done. */
@Component
class JobInspection implements Inspection {

    private static final Question INCIDENT = new Question(Kind.INCIDENT, """
            SELECT coalesce(p.business_key_, i.proc_inst_id_, i.id_), i.activity_id_ || ' / ' || i.incident_type_
            FROM act_ru_incident i LEFT JOIN act_ru_execution p ON p.id_ = i.proc_inst_id_
            WHERE i.cause_incident_id_ = i.id_ OR i.cause_incident_id_ IS NULL""");

    private static final Question UNNOTICED = new Question(Kind.JOB_WITHOUT_INCIDENT, """
            SELECT coalesce(p.business_key_, j.id_), coalesce(j.job_def_id_, j.handler_type_) FROM act_ru_job j
            LEFT JOIN act_ru_execution p ON p.id_ = j.process_instance_id_
            WHERE j.retries_ <= 0
              AND NOT EXISTS (SELECT 1 FROM act_ru_incident i WHERE i.configuration_ = j.id_)""");

    private static final Question LEFT_OVER = new Question(Kind.INCIDENT_WITHOUT_JOB, """
            SELECT coalesce(p.business_key_, i.id_), i.activity_id_ FROM act_ru_incident i
            LEFT JOIN act_ru_execution p ON p.id_ = i.proc_inst_id_
            WHERE i.incident_type_ = 'failedJob' AND i.cause_incident_id_ = i.id_
              AND NOT EXISTS (SELECT 1 FROM act_ru_job j WHERE j.id_ = i.configuration_ AND j.retries_ <= 0)""");

    /** The engine keeps its times without a zone, in the one that all nodes run in. */
    private static final Question OVERDUE = new Question(Kind.JOB_OVERDUE, """
            SELECT coalesce(p.business_key_, j.id_), j.handler_type_ FROM act_ru_job j
            LEFT JOIN act_ru_execution p ON p.id_ = j.process_instance_id_
            CROSS JOIN LATERAL (SELECT :hourAgo::timestamp AS since) AS an_hour_ago
            WHERE j.retries_ > 0 AND j.suspension_state_ = 1 AND j.process_instance_id_ IS NOT NULL
              AND coalesce(j.duedate_, j.create_time_) < an_hour_ago.since AND j.create_time_ < an_hour_ago.since
              AND (j.lock_exp_time_ IS NULL OR j.lock_exp_time_ < an_hour_ago.since)""");

    private final AskDatabase database;

    JobInspection(AskDatabase database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings(boolean files) {
        return database.ask(List.of(INCIDENT, UNNOTICED, LEFT_OVER, OVERDUE));
    }
}
