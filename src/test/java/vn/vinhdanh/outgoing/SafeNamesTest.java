package vn.vinhdanh.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in the package: Vietnamese kept, no way out of the folder, none twice. */
class SafeNamesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "Lý Thị Sà Rươl, Lý Thị Sà Rươl", "../../etc/passwd, _.._etc_passwd", "a\\b:c*d?e\"f<g>h|i, a_b_c_d_e_f_g_h_i",
        "` .. `, _", "`  Trạm   Y tế . `, Trạm Y tế", "CON, _CON", "nul.txt, _nul.txt", "Công an, Công an"})
    void parts(String given, String safe) {
        assertThat(SafeNames.part(given)).isEqualTo(safe);
    }

    @Test
    void decomposedLettersAndInvisibleOnes() {
        assertThat(SafeNames.part("Ho\u0300a\u200B\u202Efdp\nx\u0000")).isEqualTo("H\u00f2a__fdp_x_");
        assertThat(SafeNames.part(null)).isEqualTo("_");
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        assertThat(SafeNames.part("ư".repeat(500))).isEqualTo("ư".repeat(70));
        assertThat(SafeNames.part("a".repeat(69) + "\uD83D\uDE00")).isEqualTo("a".repeat(69));
        assertThat(new SafeNames().file("01 - ", "b".repeat(300) + ".PDF")).hasSize(74).endsWith(".pdf");
    }

    @Test
    void noNameTwiceHoweverItIsWritten() {
        SafeNames names = new SafeNames();
        assertThat(names.file("", "Tờ trình.pdf")).isEqualTo("Tờ trình.pdf");
        assertThat(names.file("", "TỜ TRÌNH.PDF")).isEqualTo("TỜ TRÌNH (2).pdf");
        assertThat(names.file("", "tờ trình.pdf")).isEqualTo("tờ trình (3).pdf");
        assertThat(names.file("", "tờ trình")).isEqualTo("tờ trình");
    }
}
