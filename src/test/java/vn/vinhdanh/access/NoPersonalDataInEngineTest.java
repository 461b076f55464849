package vn.vinhdanh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What Cockpit can show of a dossier: ids, routing facts and the texts of a row in Tasklist, who and of which unit.
 * Looks into every column of the engine's tables, after dossiers, a list, a decision, an import and a revocation have
 * gone through it, and after whatever ran before in this database.
 */
class NoPersonalDataInEngineTest extends AccessTest {

    /** A citizen's number, as a word of its own: a part of a UUID may look like one. */
    private static final String CITIZEN = "(?<![0-9A-Fa-f.-])0[0-9]{11}(?![0-9A-Fa-f-])";
    private static final String PHONE = "(?<![0-9A-Za-z.:-])(\\+84|0)[35789][0-9]{8}(?![0-9A-Za-z-])";
    private static final String MAIL = "[A-Za-z0-9._-]+@[A-Za-z0-9-]+[.][a-z]{2,}";
    /** Of the nominees of all tests of the interface: what they do, where, and for what. */
    private static final String DESCRIBED = "Trạm trưởng|Trạm Y tế Ấp Bốn|Trực chốt 60 ngày liền";

    private static final Pattern PERSONAL =
            Pattern.compile(String.join("|", CITIZEN, PHONE, MAIL, DESCRIBED));

    private record Column(String tableName, String columnName, String dataType) {
    }

    /** A place, and what was found there. */
    private record Found(String place, String text) {
    }

    @Test
    void theEngineKnowsNoMoreThanTheRowTexts() {
        List<Found> found = new ArrayList<>();
        for (Column column : columns()) {
            String text = column.dataType().equals("bytea")
                    ? "encode(" + column.columnName() + ", 'escape')" : column.columnName() + "::text";
            jdbc.sql("SELECT DISTINCT %s FROM %s WHERE %s ~ :personal%s".formatted(text, column.tableName(), text,
                            deployed(column)))
                    .param("personal", PERSONAL.pattern().replace(DESCRIBED, escaped(column)))
                    .query(String.class).list()
                    .forEach(value -> found.add(new Found(column.tableName() + "." + column.columnName(),
                            value.substring(0, Math.min(200, value.length())))));
        }
        assertThat(found).isEmpty();
    }

    /** As PostgreSQL writes bytes that are not ASCII. */
    private static String escaped(Column column) {
        return column.dataType().equals("bytea") ? "60 ng..*y li..*n" : DESCRIBED;
    }

    /** Models and forms are nobody's; users, their mail and their groups are the staff's. */
    private static String deployed(Column column) {
        return column.tableName().equals("act_ge_bytearray") ? " AND deployment_id_ IS NULL" : "";
    }

    private List<Column> columns() {
        List<Column> columns = jdbc.sql("""
                SELECT table_name, column_name, data_type FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name LIKE 'act\\_%' AND table_name NOT LIKE 'act\\_id\\_%'
                  AND table_name <> 'act_re_deployment' AND data_type IN ('character varying', 'text', 'bytea')
                """).query(Column.class).list();
        assertThat(columns).hasSizeGreaterThan(300).extracting(Column::tableName).contains("act_ru_variable",
                "act_hi_varinst", "act_hi_detail", "act_ge_bytearray", "act_ru_task", "act_ru_execution");
        return columns;
    }

    @Test
    void theSearchFindsWhatItLooksFor() {
        assertThat(List.of("x 094080001234, y", "{\"phone\":\"0912345678\"}", "a.b@c.vn", "Trực chốt 60 ngày liền"))
                .allMatch(text -> PERSONAL.matcher(text).find());
        assertThat(List.of("a1b2c3d4-0000-1111-2222-012345678901", "thu-a-m12-000001", "2021-11-15T01:00:00Z"))
                .noneMatch(text -> PERSONAL.matcher(text).find());
        assertThat(jdbc.sql("SELECT 'x 094080001234' ~ :personal").param("personal", PERSONAL.pattern())
                .query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("SELECT count(*) FROM act_ru_variable WHERE text_ = 'Đang Thẩm Định'").query(Integer.class)
                .single()).as("the row texts are there").isPositive();
    }
}
