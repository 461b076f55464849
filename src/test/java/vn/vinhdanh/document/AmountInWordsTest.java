package vn.vinhdanh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    private final AmountInWords words = new AmountInWords(new PaperTexts());

    @ParameterizedTest
    @CsvSource({
        "0, Không đồng", "1, Một đồng", "5, Năm đồng", "10, Mười đồng", "11, Mười một đồng", "15, Mười lăm đồng",
        "20, Hai mươi đồng", "21, Hai mươi mốt đồng", "24, Hai mươi bốn đồng", "25, Hai mươi lăm đồng",
        "55, Năm mươi lăm đồng", "100, Một trăm đồng", "101, Một trăm linh một đồng", "105, Một trăm linh năm đồng",
        "110, Một trăm mười đồng", "111, Một trăm mười một đồng", "115, Một trăm mười lăm đồng",
        "121, Một trăm hai mươi mốt đồng", "1000, Một nghìn đồng",
        "1005, Một nghìn không trăm linh năm đồng", "1015, Một nghìn không trăm mười lăm đồng",
        "21000, Hai mươi mốt nghìn đồng", "1490000, Một triệu bốn trăm chín mươi nghìn đồng",
        "2980000, Hai triệu chín trăm tám mươi nghìn đồng", "3510000, Ba triệu năm trăm mười nghìn đồng",
        "1000005, Một triệu không trăm linh năm đồng",
        "105000000, Một trăm linh năm triệu đồng",
        "74500000000, Bảy mươi bốn tỷ năm trăm triệu đồng",
        "1000000000, Một tỷ đồng", "1000000021, Một tỷ không trăm hai mươi mốt đồng",
        "1005000000, Một tỷ không trăm linh năm triệu đồng",
        "2021001000000, Hai nghìn không trăm hai mươi mốt tỷ không trăm linh một triệu đồng",
        "1000000000000000000, Một tỷ tỷ đồng"})
    void readsAnAmount(long dong, String read) {
        assertThat(words.of(dong)).isEqualTo(read);
    }

    @Test
    void anAmountIsNotNegative() {
        assertThatThrownBy(() -> words.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
