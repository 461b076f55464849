package vn.vinhdanh.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The papers of commendation. Each has a template, whose placeholders are those of {@link #placeholders()}; their
 * meanings, for the people who edit templates, are in the message bundle {@code document} ({@code document.field.*}).
 */
public enum DocumentKind {

    /** Sở Nội vụ puts the list to the chairman. */
    TO_TRINH("to-trinh", texts("kinh_gui", "can_cu", "tong_so", "doi_tuong", "so_tap_the", "so_ca_nhan",
            "so_ho_gia_dinh", "so_lanh_dao", "so_truc_tiep", "hinh_thuc", "y_kien_ban_chi_dao", "y_kien_so_noi_vu",
            "tong_tien", "tong_tien_bang_chu"),
            Map.of("khac_y_kien", List.of("stt", "ten", "don_vi", "y_kien_so_noi_vu", "y_kien_ban_chi_dao"))),
    /** The list as an annex of its own. */
    DANH_SACH("danh-sach", texts("kem_theo", "tong_so"), Map.of("danh_sach", Columns.LIST)),
    /** Minutes of the council's session; names are there only where the ballot is open. */
    BIEN_BAN("bien-ban", texts("thoi_gian", "dia_diem", "chu_tri", "thu_ky", "tong_thanh_vien", "co_mat", "vang_mat",
            "y_kien_bang_van_ban", "khong_tham_gia", "hinh_thuc_bo_phieu", "ti_le_yeu_cau", "mau_so", "so_dat",
            "so_khong_dat", "ket_luan"),
            Map.of("thanh_vien", List.of("stt", "ten", "chuc_vu", "ghi_chu"),
                    "ket_qua", List.of("stt", "ten", "don_vi", "dong_y", "khong_dong_y", "khong_y_kien", "ti_le",
                            "ket_qua"))),
    /** The chairman's decision, with its list. */
    QUYET_DINH("quyet-dinh", texts("can_cu", "theo_de_nghi", "tong_so", "doi_tuong", "so_tap_the", "so_ca_nhan",
            "so_ho_gia_dinh", "hinh_thuc", "tong_tien", "tong_tien_bang_chu", "kem_theo"),
            Map.of("danh_sach", Columns.LIST)),
    /** What became of a unit's nominations. */
    THONG_BAO("thong-bao", texts("kinh_gui", "don_vi", "quyet_dinh_so", "quyet_dinh_ngay", "so_duoc_khen",
            "so_khong_khen"), Map.of("duoc_khen", List.of("stt", "ten", "noi_dung", "hinh_thuc", "so_bang"),
                    "khong_khen", List.of("stt", "ten", "noi_dung", "ket_qua", "ly_do"))),
    /** A dossier goes back to its unit, to be supplemented or refused. */
    PHIEU_TRA("phieu-tra", texts("kinh_gui", "ma_ho_so", "ten", "don_vi", "ngay_nop", "yeu_cau", "ly_do", "thoi_han",
            "giay_to_con_thieu"), Map.of()),
    /** The province puts nominees to a higher authority. */
    TRINH_CAP_TREN("to-trinh-cap-tren", texts("kinh_gui", "can_cu", "tong_so", "doi_tuong", "so_tap_the",
            "so_ca_nhan", "so_ho_gia_dinh", "hinh_thuc", "kem_theo"), Map.of("danh_sach", Columns.LIST)),
    /** Asks a unit to give its own Giấy khen. */
    CHUYEN_CAP_DUOI("chuyen-cap-duoi", texts("kinh_gui", "quyet_dinh_so", "quyet_dinh_ngay", "tong_so"),
            Map.of("danh_sach", List.of("stt", "ten", "noi_dung", "ly_do"))),
    /** An award is revoked. */
    QUYET_DINH_HUY_BO("quyet-dinh-huy-bo", texts("can_cu", "theo_de_nghi", "quyet_dinh_so", "quyet_dinh_ngay", "ten",
            "don_vi", "hinh_thuc", "so_bang", "ly_do", "tien_thu_hoi", "tien_thu_hoi_bang_chu", "thoi_han"), Map.of()),
    /** A name on a decision is put right. */
    QUYET_DINH_DINH_CHINH("quyet-dinh-dinh-chinh", texts("can_cu", "theo_de_nghi", "quyet_dinh_so", "quyet_dinh_ngay",
            "ten_da_ghi", "ten_dung", "don_vi", "so_bang", "ly_do"), Map.of());

    /**
     * What every paper has: the heading, the number ("Số:      /QĐ-UBND" until văn thư gives one), place and date, the
     * mark of a draft, the block of the signature, the addressees (nơi nhận, a line each) and the movement; the writing
     * office's name as in a sentence, who decides (in capitals, above the grounds of a decision), who carries it out.
     */
    private static final List<String> EVERYWHERE = List.of("co_quan_cap_tren", "co_quan", "so_ky_hieu",
            "dia_danh_ngay_thang", "du_thao", "trich_yeu", "quyen_han", "chuc_vu", "nguoi_ky", "noi_nhan",
            "phong_trao", "ke_hoach", "dot", "ten_co_quan", "tham_quyen", "thi_hanh");

    private final String fileName;
    private final List<String> texts;
    private final Map<String, List<String>> tables;

    DocumentKind(String fileName, List<String> texts, Map<String, List<String>> tables) {
        this.fileName = fileName;
        this.texts = texts;
        this.tables = tables;
    }

    private static List<String> texts(String... names) {
        return List.of(names);
    }

    /** Name in addresses and of files, without ending: {@code quyet-dinh}. */
    public String fileName() {
        return fileName;
    }

    /** The kind of that file name. */
    public static Optional<DocumentKind> named(String fileName) {
        return Arrays.stream(values()).filter(kind -> kind.fileName.equals(fileName)).findFirst();
    }

    /** The texts that every kind has. */
    static List<String> everywhere() {
        return EVERYWHERE;
    }

    /** Every text that a template of this kind may ask for. */
    public Set<String> placeholders() {
        Set<String> all = new TreeSet<>(EVERYWHERE);
        all.addAll(texts);
        return all;
    }

    /** The tables of this kind and their columns, in the usual order. */
    public Map<String, List<String>> tables() {
        return new LinkedHashMap<>(tables);
    }

    /** The columns of a list of nominees; never the citizen number. */
    private static final class Columns {
        static final List<String> LIST = List.of("stt", "ten", "gioi_tinh", "nam_sinh", "chuc_vu", "don_vi", "noi_dung",
                "thanh_tich", "hinh_thuc", "muc_thuong", "ghi_chu");
    }
}
