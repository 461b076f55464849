package vn.vinhdanh.movement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.audit.Journal;

/** What a start changes in issuers, their bodies and units, and in the calendar: rows before and after, as JSON. */
final class CatalogueChanges {

    /** Rows of one entry: a first start brings a province's units. */
    private static final int MOST = 500;

    private static final String ROWS = """
            SELECT code AS subject, 'issuer ' || code AS key, to_jsonb(i)::text AS row FROM vinhdanh.issuer i
            UNION ALL SELECT issuer, 'body ' || issuer || ' ' || kind, to_jsonb(b)::text FROM vinhdanh.body b
            UNION ALL SELECT issuer, 'unit ' || issuer || ' ' || code || ' ' || valid_from,
                (to_jsonb(u) - 'id')::text FROM vinhdanh.unit u
            UNION ALL SELECT issuer, 'desk ' || issuer || ' ' || desk, to_jsonb(d)::text FROM vinhdanh.paper_desk d
            UNION ALL SELECT 'calendar', 'day ' || date, to_jsonb(h)::text FROM vinhdanh.holiday h
            ORDER BY 1, 2""";

    private record Row(String subject, String key, String row) {
    }

    private final JdbcClient db;
    private final Map<String, Row> before;

    private CatalogueChanges(JdbcClient db) {
        this.db = db;
        this.before = rows();
    }

    static CatalogueChanges from(JdbcClient db) {
        return new CatalogueChanges(db);
    }

    /** One entry for each issuer, and the calendar, of which anything is different now. */
    void record(Journal journal) {
        Map<String, Row> after = rows();
        Map<String, List<Map<String, Object>>> changes = new LinkedHashMap<>();
        after.forEach((key, row) -> {
            Row was = before.get(key);
            if (was == null || !was.row().equals(row.row())) {
                changes.computeIfAbsent(row.subject(), subject -> new ArrayList<>()).add(was == null
                        ? Map.of("after", row.row()) : Map.of("before", was.row(), "after", row.row()));
            }
        });
        before.values().stream().filter(row -> !after.containsKey(row.key())).forEach(row -> changes
                .computeIfAbsent(row.subject(), subject -> new ArrayList<>()).add(Map.of("before", row.row())));
        changes.forEach((subject, rows) -> {
            for (int from = 0; from < rows.size(); from += MOST) {
                journal.record(subject, "CATALOGUE_TAKEN", Map.of("rows",
                        rows.subList(from, Math.min(from + MOST, rows.size()))));
            }
        });
    }

    private Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        db.sql(ROWS).query(Row.class).list().forEach(row -> rows.put(row.key(), row));
        return rows;
    }
}
