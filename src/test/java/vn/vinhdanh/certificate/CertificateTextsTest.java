package vn.vinhdanh.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.certificate.CertificateSamples.AUTHORITY;
import static vn.vinhdanh.certificate.CertificateSamples.TEXTS;
import static vn.vinhdanh.certificate.CertificateSamples.of;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.organization.Issuer;

/** What a certificate says. */
class CertificateTextsTest {

    @ParameterizedTest
    @CsvSource({
        "INDIVIDUAL, Lý Văn Út, MALE, Ông Lý Văn Út",
        "INDIVIDUAL, Thạch Thị Sa, FEMALE, Bà Thạch Thị Sa",
        "INDIVIDUAL, Kim Sương, , Kim Sương",
        "INDIVIDUAL, Ông Lý Văn Út, MALE, Ông Lý Văn Út",
        "COLLECTIVE, Trạm Y tế xã Hòa Tú 1, , Trạm Y tế xã Hòa Tú 1",
        "COLLECTIVE, Tập thể Khoa Nội, , Tập thể Khoa Nội",
        "HOUSEHOLD, Lý Văn Út, MALE, Hộ gia đình ông Lý Văn Út",
        "HOUSEHOLD, Thạch Thị Sa, FEMALE, Hộ gia đình bà Thạch Thị Sa",
        "HOUSEHOLD, Lý Văn Út, , Hộ gia đình Lý Văn Út",
        "HOUSEHOLD, Hộ ông Lý Văn Út, MALE, Hộ ông Lý Văn Út",
        "HOUSEHOLD, Gia đình bà Thạch Thị Sa, , Gia đình bà Thạch Thị Sa"
    })
    void eachIsAddressedRightly(String kind, String name, String gender, String expected) {
        assertThat(TEXTS.of(of(kind, name, gender, null, null, 1, "CHU_TICH"), AUTHORITY))
                .containsEntry("ten", expected);
    }

    @ParameterizedTest
    @CsvSource({
        "INDIVIDUAL, Trạm trưởng, Trạm Y tế A, 'Trạm trưởng, Trạm Y tế A'",
        "INDIVIDUAL, Trạm trưởng, , 'Trạm trưởng, Trung tâm Y tế huyện Mỹ Xuyên'",
        "INDIVIDUAL, , Trạm Y tế A, Trạm Y tế A",
        "COLLECTIVE, Trạm trưởng, Trạm Y tế A, Trạm Y tế A",
        "COLLECTIVE, , X, Trung tâm Y tế huyện Mỹ Xuyên"
    })
    void nothingIsSaidTwice(String kind, String position, String workplace, String expected) {
        assertThat(TEXTS.of(of(kind, "X", null, position, workplace, 1, "CHU_TICH"), AUTHORITY))
                .containsEntry("chuc_vu_don_vi", expected);
    }

    @Test
    void theUnitItselfIsNotNamedBelowItself() {
        assertThat(TEXTS.of(of("COLLECTIVE", "Trung tâm Y tế huyện Mỹ Xuyên", null, null, null, 1, "CHU_TICH"),
                AUTHORITY)).containsEntry("chuc_vu_don_vi", "");
    }

    @Test
    void theSignatureFollowsTheCapacity() {
        assertThat(TEXTS.of(of("INDIVIDUAL", "A", null, null, null, 1, "CHU_TICH"), AUTHORITY))
                .containsEntry("chuc_vu_ky", "CHỦ TỊCH");
        assertThat(TEXTS.of(of("INDIVIDUAL", "A", null, null, null, 1, "KT_CHU_TICH"), AUTHORITY))
                .containsEntry("chuc_vu_ky", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
        Authority office = Authority.of(issuer("Sở Giao thông vận tải"), "Giám đốc Sở");
        assertThat(office).isEqualTo(new Authority("Giám đốc", "Sở Giao thông vận tải", "Thử"));
        assertThat(TEXTS.of(of("INDIVIDUAL", "A", null, null, null, 1, "KT_CHU_TICH"), office))
                .containsEntry("chuc_vu_ky", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC");
        assertThat(Authority.of(issuer("Ủy ban nhân dân tỉnh Sóc Trăng"), "Chủ tịch Ủy ban nhân dân tỉnh Sóc Trăng"))
                .isEqualTo(new Authority("Chủ tịch", "Ủy ban nhân dân tỉnh Sóc Trăng", "Thử"));
    }

    private static Issuer issuer(String name) {
        return new Issuer("x", name, name, "Thử", null, null, null);
    }

    @Test
    void daysAndMonthsAreWrittenAsTheDecreeSays() {
        assertThat(dated(LocalDate.of(2022, 2, 9))).isEqualTo("Sóc Trăng, ngày 09 tháng 02 năm 2022");
        assertThat(dated(LocalDate.of(2022, 3, 10))).isEqualTo("Sóc Trăng, ngày 10 tháng 3 năm 2022");
    }

    private static String dated(LocalDate date) {
        Certificate a = CertificateSamples.person("A", null, 1);
        return TEXTS.of(new Certificate(a.code(), a.issuer(), a.kind(), a.gender(), a.recipient(), a.position(),
                a.workplace(), a.unitName(), a.movementTitle(), a.contentTitle(), a.awardForm(), a.awardFormTitle(),
                a.achievement(), a.urgent(), a.status(), a.decisionId(), a.decisionNumber(), date, a.signer(),
                a.capacity(), a.serial(), a.certificateNumber(), a.verificationCode(), a.announced()), AUTHORITY)
                .get("dia_danh_ngay_thang");
    }

    @Test
    void meritIsOfTheMovementAndWhenUrgentOfTheDeed() {
        Certificate a = CertificateSamples.person("A", null, 1);
        assertThat(merit(a, "Sóc Trăng", "An sinh", false))
                .isEqualTo("Đã có thành tích xuất sắc trong phong trào thi đua “Sóc Trăng”, nội dung “An sinh”");
        assertThat(merit(a, "Phong trào X", null, false)).isEqualTo("Đã có thành tích xuất sắc trong phong trào X");
        assertThat(merit(a, "X", null, true)).isEqualTo("Đã lập thành tích xuất sắc đột xuất: Trực chốt 60 ngày liền");
    }

    private static String merit(Certificate a, String movement, String content, boolean urgent) {
        return TEXTS.of(new Certificate(a.code(), a.issuer(), a.kind(), a.gender(), a.recipient(), a.position(),
                a.workplace(), a.unitName(), movement, content, a.awardForm(), a.awardFormTitle(), a.achievement(),
                urgent, a.status(), a.decisionId(), a.decisionNumber(), a.date(), a.signer(), a.capacity(), a.serial(),
                a.certificateNumber(), a.verificationCode(), a.announced()), AUTHORITY).get("thanh_tich_khen");
    }
}
