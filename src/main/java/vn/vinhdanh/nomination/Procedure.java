package vn.vinhdanh.nomination;

import java.util.List;

/**
 * The two procedures and the papers each asks for. Ordinary: tờ trình, báo cáo thành tích, biên bản xét (TTHC khen
 * thưởng theo chuyên đề); simplified, for khen đột xuất: tờ trình and báo cáo tóm tắt (Điều 85, Luật 06/2022/QH15).
 */
public enum Procedure {
    ORDINARY(EvidenceType.TO_TRINH, EvidenceType.BAO_CAO_THANH_TICH, EvidenceType.BIEN_BAN),
    URGENT(EvidenceType.TO_TRINH, EvidenceType.BAO_CAO_TOM_TAT);

    private final List<EvidenceType> papers;

    Procedure(EvidenceType... papers) {
        this.papers = List.of(papers);
    }

    public static Procedure of(Nomination nomination) {
        return nomination.urgent() ? URGENT : ORDINARY;
    }

    public List<EvidenceType> papers() {
        return papers;
    }
}
