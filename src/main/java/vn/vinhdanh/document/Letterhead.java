package vn.vinhdanh.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.IssueDecision.Capacity;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.organization.BodyKind;
import vn.vinhdanh.organization.Desk;
import vn.vinhdanh.organization.PaperDesk;

/** The texts that every paper has: heading, number, place and day, signature, addressees, movement. */
@Component
public class Letterhead {

    private final PaperOffices offices;
    private final PaperDates dates;
    private final PaperTexts texts;
    private final Movements movements;

    Letterhead(PaperOffices offices, PaperDates dates, PaperTexts texts, Movements movements) {
        this.offices = offices;
        this.dates = dates;
        this.texts = texts;
        this.movements = movements;
    }

    /**
     * One paper as its heading and foot need to know it.
     *
     * @param movement   code of the movement; its issuer is the paper's
     * @param batch      number of the batch, or null
     * @param draft      marked as dự thảo
     * @param recipients who gets it beside those whom all papers of the office go to; without marks
     */
    public record Paper(DocumentKind kind, String movement, Integer batch, boolean draft, Signature signature,
                        List<String> recipients) {

        public Paper(DocumentKind kind, String movement, Integer batch, boolean draft, Signature signature) {
            this(kind, movement, batch, draft, signature, List.of());
        }
    }

    /** By placeholder; may be added to and changed. */
    public Map<String, String> of(Paper paper) {
        Movement movement = movements.find(paper.movement()).orElseThrow();
        String issuer = movement.issuer();
        PaperDesk desk = offices.writing(issuer, paper.kind());
        Signature signature = paper.signature();
        Map<String, String> head = new LinkedHashMap<>();
        head.put("co_quan_cap_tren", desk.above() == null ? "" : desk.above());
        head.put("co_quan", desk.heading());
        head.put("so_ky_hieu", paper.kind() == DocumentKind.DANH_SACH ? ""
                : signature.number() == null ? texts.text("number.blank", symbol(issuer, paper.kind()))
                : texts.text("number.given", number(issuer, paper.kind(), signature.number())));
        head.put("dia_danh_ngay_thang",
                texts.text("place.date", offices.issuer(issuer).place(), dates.orBlank(signature.date())));
        head.put("du_thao", paper.draft() ? texts.text("draft") : "");
        head.put("ten_co_quan", offices.name(issuer, desk.desk()));
        head.put("tham_quyen", offices.desk(issuer, Desk.ISSUER).head() + " "
                + PaperTexts.capitals(offices.issuer(issuer).name()));
        head.put("thi_hanh", carriedOutBy(issuer));
        head.put("nguoi_ky", signature.signer() == null ? "" : signature.signer());
        head.put("noi_nhan", recipients(paper, desk));
        sign(head, paper.kind(), desk, signature.capacity());
        about(head, paper, movement);
        return head;
    }

    /** The number with its symbol, "3021/QĐ-UBND", whether it was entered so or bare. */
    public String number(String issuer, DocumentKind kind, String entered) {
        return entered.contains("/") ? entered : entered + "/" + symbol(issuer, kind);
    }

    /** Who decides, as sentences name it: "Chủ tịch Ủy ban nhân dân tỉnh Sóc Trăng". */
    String decides(String issuer) {
        return offices.body(issuer, BodyKind.CHAIRMAN);
    }

    String symbol(String issuer, DocumentKind kind) {
        return texts.text("symbol." + kind.name(), offices.writing(issuer, kind).symbol());
    }

    private String carriedOutBy(String issuer) {
        String named = offices.desk(issuer, Desk.ISSUER).carriedOutBy();
        return named == null ? texts.text("carried-out-by") : named;
    }

    /** Only what the whole body puts to somebody is signed on its behalf: a decision is the chairman's own. */
    private void sign(Map<String, String> head, DocumentKind kind, PaperDesk desk, Capacity capacity) {
        List<String> by = new ArrayList<>();
        if (kind == DocumentKind.TRINH_CAP_TREN && desk.onBehalf() != null) {
            by.add(texts.text("on-behalf", desk.onBehalf()));
        }
        boolean deputy = capacity == Capacity.KT_CHU_TICH;
        if (deputy) {
            by.add(texts.text("for-head", desk.head()));
        }
        head.put("quyen_han", String.join("\n", by));
        head.put("chuc_vu", deputy ? desk.deputy() : desk.head());
    }

    private void about(Map<String, String> head, Paper paper, Movement movement) {
        String batch = paper.batch() == null ? "" : texts.text("batch", String.valueOf(paper.batch()));
        head.put("phong_trao", movement.title());
        head.put("dot", batch);
        head.put("ke_hoach", plan(movement));
        head.put("trich_yeu", texts.text("subject." + paper.kind().name(), movement.title(),
                batch.isEmpty() ? "" : ", " + batch));
    }

    /** "Kế hoạch số 137/KH-UBND ngày 09 tháng 9 năm 2021 của …"; of whom is told by the symbol, where it does. */
    private String plan(Movement movement) {
        if (movement.plan() == null) {
            return "";
        }
        String plan = movement.planDate() == null ? texts.text("plan", movement.plan())
                : texts.text("plan.dated", movement.plan(), dates.of(movement.planDate()));
        for (Desk desk : Desk.values()) {
            if (movement.plan().endsWith("-" + offices.desk(movement.issuer(), desk).symbol())) {
                return texts.text("plan.of", plan, offices.name(movement.issuer(), desk));
            }
        }
        return plan;
    }

    private String recipients(Paper paper, PaperDesk desk) {
        List<String> lines = new ArrayList<>();
        String first = texts.text("first." + paper.kind().name());
        if (!first.isEmpty()) {
            lines.add(first);
        }
        lines.addAll(paper.recipients());
        if (desk.copiesTo() != null) {
            lines.addAll(desk.copiesTo().lines().toList());
        }
        return lines.stream().map(line -> texts.text("list.item", line) + "\n").collect(Collectors.joining())
                + texts.text("list.archive", desk.archive());
    }
}
