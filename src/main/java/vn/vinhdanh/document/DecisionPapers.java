package vn.vinhdanh.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.decision.Decision;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.IssueDecision;
import vn.vinhdanh.decision.ListStatus;
import vn.vinhdanh.document.Letterhead.Paper;
import vn.vinhdanh.document.ListLinesOnPaper.Which;

/** The papers that every list has: tờ trình, the decision, its list, and a notice for each unit once it is issued. */
@Component
@Order(0)
class DecisionPapers implements ListPapers {

    private final IssueDecision decisions;
    private final ListPaperNumbers paperNumbers;
    private final ListLinesOnPaper lines;
    private final ListFigures figures;
    private final Letterhead letterhead;
    private final Grounds grounds;
    private final PaperTexts texts;
    private final OfficeTime time;
    private final UnitNotices notices;

    DecisionPapers(IssueDecision decisions, ListPaperNumbers paperNumbers, ListLinesOnPaper lines, ListFigures figures,
                   Letterhead letterhead, Grounds grounds, PaperTexts texts, OfficeTime time, UnitNotices notices) {
        this.decisions = decisions;
        this.paperNumbers = paperNumbers;
        this.lines = lines;
        this.figures = figures;
        this.letterhead = letterhead;
        this.grounds = grounds;
        this.texts = texts;
        this.time = time;
        this.notices = notices;
    }

    @Override
    public List<ListPaper> of(DecisionList list, Optional<Signature> typed) {
        Optional<Decision> decision = decisions.of(list);
        Signature issued = decision.map(d -> new Signature(d.number(), d.date(), d.signer(), d.signerCapacity()))
                .or(() -> typed).orElse(Signature.NONE);
        boolean draft = decision.isEmpty();
        Signature toTrinh = paperNumbers.of(list).orElse(Signature.NONE);
        List<ListPaper> papers = new ArrayList<>();
        papers.add(paper(DocumentKind.TO_TRINH, null, () -> toTrinh(list, toTrinh, draft)));
        papers.add(paper(DocumentKind.QUYET_DINH, number(list, draft, issued),
                () -> decision(list, issued, toTrinh, draft)));
        papers.add(paper(DocumentKind.DANH_SACH, number(list, draft, issued),
                () -> annex(list, issued, toTrinh, draft)));
        decision.ifPresent(d -> papers.addAll(notices.of(list, d, toTrinh)));
        return papers;
    }

    private String number(DecisionList list, boolean draft, Signature issued) {
        return draft ? null : letterhead.number(list.issuer(), DocumentKind.QUYET_DINH, issued.number());
    }

    private ListPaper paper(DocumentKind kind, String number, Supplier<DocumentData> data) {
        return new ListPaper(kind.fileName(), number == null ? texts.text("title." + kind.name())
                : texts.text("title." + kind.name() + ".numbered", number), data);
    }

    private DocumentData toTrinh(DecisionList list, Signature signature, boolean draft) {
        LocalDate date = day(signature);
        Map<String, String> said = letterhead.of(new Paper(DocumentKind.TO_TRINH, list.movement(), list.batchNumber(),
                draft && signature.number() == null, signature));
        said.put("kinh_gui", letterhead.decides(list.issuer()));
        said.put("can_cu", grounds.of(date, said.get("ke_hoach"), said.get("phong_trao")));
        said.putAll(figures.of(list, Which.ALL, date));
        said.putAll(figures.opinions(list));
        return new DocumentData(DocumentKind.TO_TRINH, list.issuer(), said,
                Map.of("khac_y_kien", lines.disagreements(list)));
    }

    private DocumentData decision(DecisionList list, Signature signature, Signature toTrinh, boolean draft) {
        LocalDate date = day(signature);
        Map<String, String> said = letterhead.of(new Paper(DocumentKind.QUYET_DINH, list.movement(),
                list.batchNumber(), draft, signature));
        said.put("can_cu", grounds.of(date, said.get("ke_hoach"), said.get("phong_trao")));
        said.put("theo_de_nghi", grounds.proposal(list.issuer(), toTrinh));
        said.put("kem_theo", grounds.annexOf(list.issuer(), DocumentKind.QUYET_DINH, signature));
        said.putAll(known(DocumentKind.QUYET_DINH, figures.of(list, Which.AWARDED, date)));
        return new DocumentData(DocumentKind.QUYET_DINH, list.issuer(), said,
                Map.of("danh_sach", lines.list(list, Which.AWARDED, date)));
    }

    /** Until the chairman has signed, the list is that of the tờ trình. */
    private DocumentData annex(DecisionList list, Signature signature, Signature toTrinh, boolean draft) {
        boolean signed = List.of(ListStatus.SIGNED, ListStatus.ISSUED, ListStatus.ANNOUNCED).contains(list.status());
        Which which = signed ? Which.AWARDED : Which.ALL;
        LocalDate date = day(signature);
        Map<String, String> said = letterhead.of(new Paper(DocumentKind.DANH_SACH, list.movement(),
                list.batchNumber(), draft, signed ? signature : Signature.NONE));
        if (!signed) {
            String batch = said.get("dot").isEmpty() ? "" : ", " + said.get("dot");
            said.put("trich_yeu", texts.text("subject.proposed", said.get("phong_trao"), batch));
        }
        said.put("kem_theo", signed ? grounds.annexOf(list.issuer(), DocumentKind.QUYET_DINH, signature)
                : grounds.annexOf(list.issuer(), DocumentKind.TO_TRINH, toTrinh));
        said.putAll(known(DocumentKind.DANH_SACH, figures.of(list, which, date)));
        return new DocumentData(DocumentKind.DANH_SACH, list.issuer(), said,
                Map.of("danh_sach", lines.list(list, which, date)));
    }

    private LocalDate day(Signature signature) {
        return signature.date() == null ? time.today() : signature.date();
    }

    /** Only what the kind's template may ask for. */
    private static Map<String, String> known(DocumentKind kind, Map<String, String> figures) {
        Map<String, String> known = new LinkedHashMap<>(figures);
        known.keySet().retainAll(kind.placeholders());
        return known;
    }
}
