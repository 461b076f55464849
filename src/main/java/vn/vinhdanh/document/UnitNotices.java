package vn.vinhdanh.document;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.Decision;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.document.Letterhead.Paper;
import vn.vinhdanh.document.ListPapers.ListPaper;

/** Tells each unit what became of its nominations, on paper. */
@Component
class UnitNotices {

    private final JdbcClient db;
    private final ListLinesOnPaper lines;
    private final Letterhead letterhead;
    private final PaperTexts texts;
    private final PaperDates dates;
    private final PaperNumbers numbers;

    UnitNotices(JdbcClient db, ListLinesOnPaper lines, Letterhead letterhead, PaperTexts texts, PaperDates dates,
                PaperNumbers numbers) {
        this.db = db;
        this.lines = lines;
        this.letterhead = letterhead;
        this.texts = texts;
        this.dates = dates;
        this.numbers = numbers;
    }

    private record UnitCount(String code, String name, long awarded, long others) {
    }

    /** One for each unit that has a line, in the order of the list. */
    List<ListPaper> of(DecisionList list, Decision decision, Signature toTrinh) {
        return db.sql("""
                SELECT u.code, min(u.name) AS name, count(*) FILTER (WHERE l.outcome = 'AWARD') AS awarded,
                    count(*) FILTER (WHERE l.outcome <> 'AWARD') AS others
                FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n ON n.id = l.nomination_id
                JOIN vinhdanh.unit u ON u.id = n.unit_id
                WHERE l.list_id = ? GROUP BY u.code ORDER BY min(l.position)""").param(list.id())
                .query(UnitCount.class).list().stream()
                .map(unit -> new ListPaper(DocumentKind.THONG_BAO.fileName() + "-" + unit.code(),
                        texts.text("title.THONG_BAO", unit.name()),
                        () -> data(list, decision, toTrinh, unit)))
                .toList();
    }

    /** Of the day of the decision; its number is Sở Nội vụ's own, who also signs as it signed the tờ trình. */
    private DocumentData data(DecisionList list, Decision decision, Signature toTrinh, UnitCount unit) {
        Map<String, String> said = letterhead.of(new Paper(DocumentKind.THONG_BAO, list.movement(),
                list.batchNumber(), false, new Signature(null, decision.date(), toTrinh.signer(), toTrinh.capacity()),
                List.of(unit.name())));
        said.put("kinh_gui", unit.name());
        said.put("don_vi", unit.name());
        said.put("quyet_dinh_so", letterhead.number(list.issuer(), DocumentKind.QUYET_DINH, decision.number()));
        said.put("quyet_dinh_ngay", dates.of(decision.date()));
        said.put("so_duoc_khen", numbers.count(unit.awarded()));
        said.put("so_khong_khen", numbers.count(unit.others()));
        return new DocumentData(DocumentKind.THONG_BAO, list.issuer(), said,
                Map.of("duoc_khen", lines.ofUnit(list, unit.code(), true),
                        "khong_khen", lines.ofUnit(list, unit.code(), false)));
    }
}
