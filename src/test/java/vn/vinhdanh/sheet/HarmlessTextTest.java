package vn.vinhdanh.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Excel might take for a formula. */
class HarmlessTextTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"=1+1, '=1+1", "+84 900, '+84 900", "-x, '-x", "@SUM(A1), '@SUM(A1)",
        "Nguyễn = A, Nguyễn = A", "``, ``"})
    void harmless(String given, String written) {
        assertThat(HarmlessText.of(given)).isEqualTo(written);
    }
}
