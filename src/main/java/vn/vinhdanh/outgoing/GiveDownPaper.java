package vn.vinhdanh.outgoing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.Decision;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.IssueDecision;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.document.Letterhead;
import vn.vinhdanh.document.PaperDates;
import vn.vinhdanh.document.Signature;

/** Asks a unit to give its own Giấy khen to those whom a list gave down to it (chuyển cấp dưới): one paper a unit. */
@Component
public class GiveDownPaper {

    private static final String FROM = """
            FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
            JOIN vinhdanh.unit u ON u.id = n.unit_id
            LEFT JOIN vinhdanh.movement_content c ON c.movement = n.movement AND c.code = n.content
            WHERE l.list_id = :list AND l.outcome = 'GIVE_DOWN'
            """;

    private final JdbcClient db;
    private final Letterhead letterhead;
    private final IssueDecision issueDecision;
    private final PaperDates dates;

    GiveDownPaper(JdbcClient db, Letterhead letterhead, IssueDecision issueDecision, PaperDates dates) {
        this.db = db;
        this.letterhead = letterhead;
        this.issueDecision = issueDecision;
        this.dates = dates;
    }

    /** A unit that is asked, and about how many. */
    public record Asked(String unit, String unitName, long lines) {
    }

    private record Line(String name, String contentTitle, String reason) {
    }

    /** The units that are asked by this list, in the order of the list. */
    public List<Asked> units(DecisionList list) {
        return db.sql("SELECT u.code AS unit, u.name AS unit_name, count(*) AS lines " + FROM
                + "GROUP BY u.code, u.name ORDER BY min(l.position)").param("list", list.id())
                .query(Asked.class).list();
    }

    /**
     * What the paper to that unit says; a draft as long as the decision is not issued.
     *
     * @param unit one of {@link #units}
     */
    public DocumentData of(DecisionList list, Asked unit) {
        Decision decision = issueDecision.of(list).orElse(null);
        Map<String, String> texts = letterhead.of(new Letterhead.Paper(DocumentKind.CHUYEN_CAP_DUOI, list.movement(),
                list.batchNumber(), decision == null, Signature.NONE));
        texts.put("kinh_gui", unit.unitName());
        texts.put("quyet_dinh_so", decision == null ? null
                : letterhead.number(list.issuer(), DocumentKind.QUYET_DINH, decision.number()));
        texts.put("quyet_dinh_ngay", dates.orBlank(decision == null ? null : decision.date()));
        texts.put("tong_so", unit.lines() < 10 ? "0" + unit.lines() : String.valueOf(unit.lines()));
        return new DocumentData(DocumentKind.CHUYEN_CAP_DUOI, list.issuer(), texts, Map.of("danh_sach", rows(list,
                unit)));
    }

    private DocumentData.Rows rows(DecisionList list, Asked unit) {
        return consumer -> {
            int number = 0;
            for (Line line : db.sql("SELECT n.name, c.title AS content_title, l.reason " + FROM
                    + "AND u.code = :unit ORDER BY l.position").param("list", list.id()).param("unit", unit.unit())
                    .query(Line.class).list()) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put("stt", String.valueOf(++number));
                row.put("ten", line.name());
                row.put("noi_dung", line.contentTitle());
                row.put("ly_do", line.reason());
                consumer.accept(row);
            }
        };
    }
}
