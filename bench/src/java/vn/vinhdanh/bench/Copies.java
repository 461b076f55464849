package vn.vinhdanh.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes process instances set-wise: one that the chain has brought to a step is copied, with all its rows of the
 * engine, running and history, for many dossiers. Where a step under test does not need the steps before it, a hundred
 * thousand dossiers wait for it so in a minute, as they would after an hour.
 */
final class Copies {

    /** For whom a copy is made; the columns are what differs between one dossier's rows and another's. */
    static final String TARGETS = """
            CREATE TABLE IF NOT EXISTS bench_copy (i bigint, code text, nomination bigint, unit text, unit_name text,
                name text, owner text, candidates text)""";

    private static final List<String> OWN_IDS = List.of("id_", "proc_inst_id_", "root_proc_inst_id_", "execution_id_",
            "parent_id_", "super_exec_", "task_id_", "act_inst_id_", "parent_act_inst_id_", "var_scope_",
            "var_inst_id_", "super_process_instance_id_", "process_instance_id_");

    private static final int FIRST = 1_000;

    private Copies() {
    }

    static void clear(JdbcClient db) {
        db.sql(TARGETS).update();
        db.sql("TRUNCATE bench_copy").update();
    }

    /**
     * Copies the instance for every row of {@code bench_copy}.
     *
     * @param code business key of the one that is copied
     */
    static void make(JdbcClient db, String code) {
        String instance = db.sql("SELECT proc_inst_id_ FROM act_ru_execution WHERE business_key_ = ?").param(code)
                .query(String.class).single();
        for (String table : db.sql("""
                SELECT table_name FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name ~ '^act_(ru|hi)_'
                  AND column_name IN ('proc_inst_id_', 'task_id_') AND table_name NOT LIKE '%job%'
                GROUP BY 1 ORDER BY table_name <> 'act_ru_execution', table_name <> 'act_ru_task', 1""")
                .query(String.class).list()) {
            List<String> columns = db.sql("SELECT column_name FROM information_schema.columns "
                    + "WHERE table_schema = 'public' AND table_name = ? ORDER BY ordinal_position").param(table)
                    .query(String.class).list();
            List<String> values = new ArrayList<>();
            columns.forEach(column -> values.add(value(column, columns)));
            String of = columns.contains("proc_inst_id_") ? "t.proc_inst_id_ = :instance"
                    : "t.task_id_ IN (SELECT id_ FROM act_hi_taskinst WHERE proc_inst_id_ = :instance)";
            String copy = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
                    + String.join(", ", values) + " FROM " + table + " t CROSS JOIN bench_copy c WHERE " + of
                    + " AND c.i > :from AND c.i <= :to"
                    + (table.equals("act_ru_execution") ? " ORDER BY t.sequence_counter_, c.i" : "");
            db.sql(copy).param("instance", instance).param("from", -1).param("to", FIRST).update();
            // Its references are else looked up by reading the whole table, as is right while it is empty.
            db.sql("ANALYZE " + table).update();
            db.sql(copy).param("instance", instance).param("from", FIRST).param("to", Long.MAX_VALUE).update();
        }
    }

    private static String value(String column, List<String> columns) {
        String own = "t." + column;
        if (OWN_IDS.contains(column)) {
            return "md5(" + own + " || '/' || c.code)";
        }
        return switch (column) {
            case "business_key_" -> "CASE WHEN " + own + " IS NOT NULL THEN c.code END";
            case "tenant_id_" -> "CASE WHEN " + own + " IS NOT NULL THEN c.owner END";
            case "group_id_" -> "CASE WHEN " + own + " IS NOT NULL THEN coalesce(c.candidates, " + own + ") END";
            case "create_time_" -> own + " + c.i * interval '1 millisecond'";
            case "text_" -> !columns.contains("name_") ? own : "CASE t.name_ WHEN 'dossierCode' THEN c.code "
                    + "WHEN 'unit' THEN c.unit WHEN 'unitName' THEN c.unit_name WHEN 'nomineeName' THEN c.name "
                    + "WHEN 'nominationId' THEN c.nomination::text ELSE " + own + " END";
            case "long_" -> !columns.contains("name_") ? own
                    : "CASE t.name_ WHEN 'nominationId' THEN c.nomination ELSE " + own + " END";
            default -> own;
        };
    }
}
