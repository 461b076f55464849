package vn.vinhdanh.workflow.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open tasks with the facts of their dossiers, many in one statement: asking the engine for the variables of each
 * would be a query a task. Variables of the process itself, not of a scope in it.
 */
@Component
class OpenTasks {

    /** The engine writes its times in the zone of the JVM and without one, so they are read as it reads them. */
    private static final String SELECT = """
            SELECT t.id_, t.task_def_key_, t.create_time_, t.due_date_, n.id AS dossier, c.days_left, b.review_by,
                coalesce(n.supplement_by_set, false) AS supplement_by_set, coalesce(u.long_ = 1, false) AS urgent
            FROM act_ru_task t
            JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
            LEFT JOIN act_ru_variable u ON u.execution_id_ = t.proc_inst_id_ AND u.name_ = 'urgent'
            LEFT JOIN vinhdanh.nomination n ON n.code = e.business_key_
            LEFT JOIN vinhdanh.nomination_clock c ON c.nomination_id = n.id AND c.stage = n.stage
            LEFT JOIN vinhdanh.batch b ON b.code = e.business_key_
            WHERE t.id_ > :after AND t.due_date_ IS NOT NULL AND t.task_def_key_ IN (:steps)
            ORDER BY t.id_ LIMIT :most""";

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids. @param after id of the last one read before; empty for the first */
    List<OpenTask> next(String after, int most) {
        return jdbc.sql(SELECT).param("after", after).param("steps", DatedSteps.all()).param("most", most)
                .query((row, n) -> task(row)).list();
    }

    private static OpenTask task(ResultSet row) throws SQLException {
        return new OpenTask(row.getString("id_"), row.getString("task_def_key_"),
                row.getTimestamp("create_time_").toInstant(), row.getTimestamp("due_date_").toInstant(),
                row.getBoolean("urgent"), row.getObject("dossier", Long.class),
                row.getObject("days_left", Integer.class), row.getBoolean("supplement_by_set"),
                row.getObject("review_by", LocalDate.class));
    }
}
