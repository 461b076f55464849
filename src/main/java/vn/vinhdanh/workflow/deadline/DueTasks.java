package vn.vinhdanh.workflow.deadline;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.workflow.duty.TaskSteps;

/** Reads all open tasks that have a due date, the most urgent first, in one statement and a row at a time. */
@Component
class DueTasks {

    private static final String SELECT = """
            SELECT t.task_def_key_, t.name_, t.create_time_, t.due_date_, t.assignee_, e.business_key_, g.group_id_,
                coalesce(n.name, rv.old_recipient) AS nominee, i.text_ AS issuer, r.text_ AS returned_by, un.district,
                coalesce(u.long_ = 1, false) AS urgent, body.only
            FROM act_ru_task t
            JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
            JOIN act_ru_identitylink g ON g.task_id_ = t.id_ AND g.type_ = 'candidate' AND g.group_id_ IS NOT NULL
            JOIN act_ru_variable i ON i.execution_id_ = t.proc_inst_id_ AND i.name_ = 'issuer'
            LEFT JOIN act_ru_variable u ON u.execution_id_ = t.proc_inst_id_ AND u.name_ = 'urgent'
            LEFT JOIN act_ru_variable r ON r.execution_id_ = t.proc_inst_id_ AND r.name_ = 'returnedBy'
                AND t.task_def_key_ = :supplement
            LEFT JOIN vinhdanh.nomination n ON n.code = e.business_key_
            LEFT JOIN vinhdanh.revocation rv ON rv.code = e.business_key_
            LEFT JOIN vinhdanh.unit un ON un.id = n.unit_id
            LEFT JOIN unnest(:activities, :barring) AS s (activity, barring) ON s.activity = t.task_def_key_
            CROSS JOIN LATERAL (
                SELECT CASE WHEN bool_or(k.user_id IS NOT NULL) THEN coalesce(
                    array_agg(m.user_id_::text ORDER BY m.user_id_) FILTER (WHERE k.user_id IS NULL), '{}') END AS only
                FROM act_id_membership m LEFT JOIN (
                    SELECT a.user_id FROM vinhdanh.duty_act a
                    WHERE a.nomination_id = coalesce(n.id, rv.nomination_id)
                        AND a.duty = ANY (string_to_array(s.barring, ','))
                    UNION SELECT i.user_id FROM vinhdanh.interest i JOIN vinhdanh.decision_list d ON d.id = i.list_id
                    WHERE d.code = e.business_key_ AND i.lifted_at IS NULL) k ON k.user_id = m.user_id_
                WHERE m.group_id_ = g.group_id_) body
            WHERE t.due_date_ IS NOT NULL AND t.task_def_key_ IN (:steps) AND t.suspension_state_ = 1
            ORDER BY t.due_date_, e.business_key_, t.id_""";

    private final JdbcClient jdbc;
    private final OfficeTime time;

    DueTasks(DataSource dataSource, OfficeTime time) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        // With a fetch size, inside a transaction, the driver reads through a cursor.
        template.setFetchSize(1_000);
        this.jdbc = JdbcClient.create(template);
        this.time = time;
    }

    void forEach(Consumer<DueTask> task) {
        jdbc.sql(SELECT).param("steps", DatedSteps.all()).param("supplement", DatedSteps.SUPPLEMENT)
                .param("activities", TaskSteps.activities()).param("barring", TaskSteps.barring())
                .query((ResultSet row) -> {
                    task.accept(task(row));
                });
    }

    private DueTask task(ResultSet row) throws SQLException {
        LocalDate started = time.dateOf(row.getTimestamp("create_time_").toInstant());
        LocalDate due = time.dateOf(row.getTimestamp("due_date_").toInstant());
        return new DueTask(row.getString("task_def_key_"), row.getString("name_"), started, due,
                row.getString("business_key_"), row.getString("nominee"), row.getString("issuer"),
                row.getString("group_id_"), row.getString("assignee_"), row.getBoolean("urgent"), returnedTo(row),
                only(row));
    }

    private static List<String> only(ResultSet row) throws SQLException {
        Array only = row.getArray("only");
        return only == null ? null : List.of((String[]) only.getArray());
    }

    private static String returnedTo(ResultSet row) throws SQLException {
        String by = row.getString("returned_by");
        if (by == null) {
            return null;
        }
        String issuer = row.getString("issuer");
        String district = row.getString("district");
        return by.equals("HOME_AFFAIRS") || district == null ? BodyKind.HOME_AFFAIRS.group(issuer)
                : Caller.districtGroup(issuer, district);
    }
}
