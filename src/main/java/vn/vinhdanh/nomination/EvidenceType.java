package vn.vinhdanh.nomination;

/** Papers of a dossier, under the names the offices use for them. */
public enum EvidenceType {
    /** Tờ trình: the unit's proposal. */
    TO_TRINH,
    /** Báo cáo thành tích. */
    BAO_CAO_THANH_TICH,
    /** Biên bản xét của Hội đồng. */
    BIEN_BAN,
    /** Báo cáo tóm tắt, in the simplified procedure. */
    BAO_CAO_TOM_TAT,
    /** Văn bản xác nhận. */
    XAC_NHAN,
    KHAC
}
