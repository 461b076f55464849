package vn.vinhdanh.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.Prize;
import vn.vinhdanh.decision.Prizes;
import vn.vinhdanh.nomination.NomineeKind;

/**
 * The lines of a list as rows of its papers, in the order of the list: by unit, then tên, họ and đệm. They come from
 * the database by a cursor, so the caller needs a transaction while it reads. The citizen number is not asked for.
 */
@Component
class ListLinesOnPaper {

    private static final int FETCH = 500;
    private static final String FROM = """
            FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            JOIN vinhdanh.unit u ON u.id = n.unit_id
            LEFT JOIN vinhdanh.movement_content c ON c.movement = n.movement AND c.code = n.content
            LEFT JOIN vinhdanh.award_form f ON f.movement = n.movement AND f.code = n.award_form
            LEFT JOIN vinhdanh.award a ON a.nomination_id = n.id
            WHERE l.list_id = :list AND\s""";
    private static final String LINES = """
            SELECT n.name, n.kind, n.gender, n.birth_year, n.position, n.workplace, n.achievement, n.award_form,
                u.code AS unit, u.name AS unit_name, c.title AS content_title, f.title AS award_form_title,
                a.certificate_number, a.prize, l.outcome, l.reason, l.home_affairs_opinion, l.home_affairs_reason,
                l.steering_committee_opinion, l.steering_committee_reason,
                (SELECT string_agg(cu.name, ', ' ORDER BY cu.name COLLATE "vi-x-icu") FROM vinhdanh.co_nomination o
                    JOIN vinhdanh.unit cu ON cu.id = o.unit_id WHERE o.nomination_id = n.id) AS co_units
            """ + FROM;
    private static final String ORDER = " ORDER BY l.position";

    private final JdbcClient db;
    private final PaperTexts texts;
    private final PaperNumbers numbers;
    private final Prizes prizes;

    ListLinesOnPaper(DataSource database, PaperTexts texts, PaperNumbers numbers, Prizes prizes) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(FETCH);
        this.db = JdbcClient.create(template);
        this.texts = texts;
        this.numbers = numbers;
        this.prizes = prizes;
    }

    /** Which lines a paper is about. */
    enum Which {
        ALL("true"),
        /** Those awarded; as long as the chairman has not decided on a line, it counts. */
        AWARDED("coalesce(l.outcome, 'AWARD') = 'AWARD'"),
        DISAGREED("l.home_affairs_opinion <> l.steering_committee_opinion");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** The list of nominees, each unit's under its name. */
    DocumentData.Rows list(DecisionList list, Which which, LocalDate date) {
        return consumer -> {
            Map<String, String> heading = new HashMap<>();
            int[] number = {0};
            Map<String, Optional<Long>> known = new HashMap<>();
            each(LINES + which.condition() + ORDER, list, null, row -> {
                String unit = row.getString("unit_name");
                if (!unit.equals(heading.put(DocumentData.HEADING, unit))) {
                    consumer.accept(Map.of(DocumentData.HEADING, unit));
                }
                consumer.accept(nominee(row, ++number[0], prize(row, list, date, known)));
            });
        };
    }

    /** Lines on which the two bodies differ. */
    DocumentData.Rows disagreements(DecisionList list) {
        return consumer -> {
            int[] number = {0};
            each(LINES + Which.DISAGREED.condition() + ORDER, list, null, row -> {
                Map<String, String> line = numbered(row, ++number[0]);
                line.put("don_vi", row.getString("unit_name"));
                line.put("y_kien_so_noi_vu", opinion(row, "home_affairs"));
                line.put("y_kien_ban_chi_dao", opinion(row, "steering_committee"));
                consumer.accept(line);
            });
        };
    }

    /** What was awarded to nominees of a unit, or what became of the others. */
    DocumentData.Rows ofUnit(DecisionList list, String unit, boolean awarded) {
        return consumer -> {
            int[] number = {0};
            String which = awarded ? "l.outcome = 'AWARD'" : "l.outcome <> 'AWARD'";
            each(LINES + which + " AND u.code = :unit" + ORDER, list, unit, row -> {
                Map<String, String> line = numbered(row, ++number[0]);
                line.put("noi_dung", row.getString("content_title"));
                if (awarded) {
                    line.put("hinh_thuc", row.getString("award_form_title"));
                    line.put("so_bang", row.getString("certificate_number"));
                } else {
                    line.put("ket_qua", texts.text("outcome." + row.getString("outcome")));
                    line.put("ly_do", row.getString("reason"));
                }
                consumer.accept(line);
            });
        };
    }

    private Map<String, String> nominee(ResultSet row, int number, Optional<Long> prize) throws SQLException {
        Map<String, String> line = numbered(row, number);
        String gender = row.getString("gender");
        line.put("gioi_tinh", gender == null ? null : texts.text("gender." + gender));
        line.put("nam_sinh", row.getString("birth_year"));
        line.put("chuc_vu", row.getString("position"));
        String workplace = row.getString("workplace");
        line.put("don_vi", workplace == null ? row.getString("unit_name") : workplace);
        line.put("noi_dung", row.getString("content_title"));
        line.put("thanh_tich", row.getString("achievement"));
        line.put("hinh_thuc", row.getString("award_form_title"));
        line.put("muc_thuong", prize.map(numbers::amount).orElse(null));
        String coUnits = row.getString("co_units");
        line.put("ghi_chu", coUnits == null ? null : texts.text("co-units", coUnits));
        return line;
    }

    /** As granted; before that, as it would be on that day. The same question is asked once. */
    private Optional<Long> prize(ResultSet row, DecisionList list, LocalDate date, Map<String, Optional<Long>> known)
            throws SQLException {
        long granted = row.getLong("prize");
        if (!row.wasNull()) {
            return Optional.of(granted);
        }
        String form = row.getString("award_form");
        NomineeKind kind = NomineeKind.valueOf(row.getString("kind"));
        return known.computeIfAbsent(form + "/" + kind,
                key -> prizes.find(list.movement(), form, kind, date).map(Prize::amount));
    }

    private String opinion(ResultSet row, String body) throws SQLException {
        String opinion = row.getString(body + "_opinion");
        String reason = row.getString(body + "_reason");
        return opinion.equals("OPPOSE") && reason != null ? texts.text("opinion.OPPOSE.because", reason)
                : texts.text("opinion." + opinion);
    }

    private static Map<String, String> numbered(ResultSet row, int number) throws SQLException {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("stt", String.valueOf(number));
        line.put("ten", row.getString("name"));
        return line;
    }

    /** Takes a row that may not be read. */
    private interface RowReader {

        void take(ResultSet row) throws SQLException;
    }

    private void each(String sql, DecisionList list, String unit, RowReader reader) {
        try (Stream<Boolean> rows = db.sql(sql).param("list", list.id()).param("unit", unit)
                .query((row, n) -> {
                    reader.take(row);
                    return true;
                }).stream()) {
            rows.forEach(done -> { });
        }
    }
}
