package vn.vinhdanh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.decision.IssueDecision.Capacity;
import vn.vinhdanh.document.Letterhead.Paper;

class LetterheadTest extends ApplicationTest {

    @Autowired
    private Letterhead letterhead;

    @BeforeEach
    void stopTheClock() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2022-01-05T01:00:00Z")));
    }

    @AfterEach
    void letItGo() {
        ClockUtil.reset();
    }

    private Map<String, String> decision(String movement, Signature signature) {
        return letterhead.of(new Paper(DocumentKind.QUYET_DINH, movement, 1, signature.number() == null, signature));
    }

    @Test
    void aDecisionBeforeItsNumber() {
        Map<String, String> head = decision("soc-trang-2021", Signature.NONE);
        assertThat(head).containsEntry("so_ky_hieu", "Số:      /QĐ-UBND")
                .containsEntry("dia_danh_ngay_thang", "Sóc Trăng, ngày      tháng      năm 2022")
                .containsEntry("du_thao", "DỰ THẢO").containsEntry("co_quan_cap_tren", "")
                .containsEntry("co_quan", "ỦY BAN NHÂN DÂN\nTỈNH SÓC TRĂNG")
                .containsEntry("tham_quyen", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG")
                .containsEntry("quyen_han", "").containsEntry("chuc_vu", "CHỦ TỊCH").containsEntry("nguoi_ky", "")
                .containsEntry("ke_hoach", "Kế hoạch số 137/KH-UBND ngày 09 tháng 9 năm 2021 của Ủy ban nhân dân "
                        + "tỉnh Sóc Trăng")
                .containsEntry("dot", "Đợt 1")
                .containsEntry("noi_nhan",
                        "- Như Điều 3;\n- Chủ tịch, các Phó Chủ tịch UBND tỉnh;\n- Lưu: VT, NC.");
        assertThat(head.keySet()).as("every text of every paper").containsExactlyInAnyOrderElementsOf(
                DocumentKind.everywhere());
    }

    @ParameterizedTest
    @CsvSource({"3021/QĐ-UBND", "3021"})
    void aDecisionWithItsNumber(String entered) {
        assertThat(decision("soc-trang-2021",
                new Signature(entered, LocalDate.of(2022, 1, 5), "Trần Văn Lâu", Capacity.KT_CHU_TICH)))
                .containsEntry("so_ky_hieu", "Số: 3021/QĐ-UBND").containsEntry("du_thao", "")
                .containsEntry("dia_danh_ngay_thang", "Sóc Trăng, ngày 05 tháng 01 năm 2022")
                .containsEntry("quyen_han", "KT. CHỦ TỊCH").containsEntry("chuc_vu", "PHÓ CHỦ TỊCH")
                .containsEntry("nguoi_ky", "Trần Văn Lâu");
    }

    @ParameterizedTest
    @CsvSource({"2022-02-09, ngày 09 tháng 02 năm 2022", "2022-03-10, ngày 10 tháng 3 năm 2022",
        "2021-12-31, ngày 31 tháng 12 năm 2021"})
    void daysBelowTenAndTheFirstTwoMonthsArePadded(LocalDate date, String written) {
        assertThat(decision("soc-trang-2021", new Signature("1", date, "A", Capacity.CHU_TICH))
                .get("dia_danh_ngay_thang")).endsWith(written);
    }

    @Test
    void theWholeBodyPutsANameToTheHigherAuthority() {
        Signature signature = new Signature("12", LocalDate.of(2022, 1, 5), "Lâm Hoàng Nghiệp", Capacity.KT_CHU_TICH);
        assertThat(letterhead.of(new Paper(DocumentKind.TRINH_CAP_TREN, "soc-trang-2021", null, false, signature,
                List.of("Ban Thi đua - Khen thưởng Trung ương"))))
                .containsEntry("quyen_han", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH")
                .containsEntry("so_ky_hieu", "Số: 12/TTr-UBND").containsEntry("dot", "")
                .extractingByKey("noi_nhan").asString()
                .contains("- Như trên;\n- Ban Thi đua - Khen thưởng Trung ương;\n");
    }

    @Test
    void eachOfficeWritesUnderItsOwnHeading() {
        assertThat(letterhead.of(new Paper(DocumentKind.TO_TRINH, "soc-trang-2021", 1, true, Signature.NONE)))
                .containsEntry("co_quan_cap_tren", "UBND TỈNH SÓC TRĂNG").containsEntry("co_quan", "SỞ NỘI VỤ")
                .containsEntry("so_ky_hieu", "Số:      /TTr-SNV").containsEntry("chuc_vu", "GIÁM ĐỐC")
                .containsEntry("ten_co_quan", "Sở Nội vụ tỉnh Sóc Trăng");
        assertThat(letterhead.of(new Paper(DocumentKind.BIEN_BAN, "ha-noi-2021", 1, true, Signature.NONE)))
                .containsEntry("so_ky_hieu", "Số:      /BB-HĐTĐKT")
                .extractingByKey("ke_hoach").asString().endsWith("của Hội đồng Thi đua - Khen thưởng thành phố Hà Nội");
        assertThat(decision("so-gtvt-2021", new Signature("45", LocalDate.of(2022, 1, 5), "B", Capacity.KT_CHU_TICH)))
                .containsEntry("so_ky_hieu", "Số: 45/QĐ-SGTVT").containsEntry("quyen_han", "KT. GIÁM ĐỐC")
                .containsEntry("chuc_vu", "PHÓ GIÁM ĐỐC").containsEntry("ke_hoach", "")
                .containsEntry("tham_quyen", "GIÁM ĐỐC SỞ GIAO THÔNG VẬN TẢI");
        assertThat(letterhead.of(new Paper(DocumentKind.DANH_SACH, "lao-cai-2021", 1, true, Signature.NONE)))
                .as("an annex has no number of its own").containsEntry("so_ky_hieu", "");
    }
}
