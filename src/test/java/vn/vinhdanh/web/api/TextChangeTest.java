package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.web.api.TextChange.Kind;

/** What a reader of a changed text is shown: words that went in brackets, words that came in braces. */
class TextChangeTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "trực 60 ngày, trực 60 ngày, trực 60 ngày",
        "trực 60 ngày, trực 75 ngày, trực [60]{75} ngày",
        // A number is changed as a whole, a date too.
        "1.200 mẫu ngày 10/12/2021, 1.450 mẫu ngày 15/12/2021, '[1.200]{1.450} mẫu ngày [10/12/2021]{15/12/2021}'",
        "trực chốt, trực chốt liên tục, trực chốt{ liên tục}",
        // A letter makes another word; nobody wants to look for the letter.
        "hòa nhã, hoà nhã, [hòa]{hoà} nhã",
        // The space inside a phrase belongs to it.
        "đã xét nghiệm nhanh, đã tiêm vắc xin nhanh, đã [xét nghiệm]{tiêm vắc xin} nhanh",
        "-, trực chốt, {trực chốt}", "trực chốt, -, [trực chốt]"})
    void wordByWord(String before, String after, String shown) {
        assertThat(shown(TextChange.between(before, after))).isEqualTo(shown);
    }

    @Test
    void bothTextsCanBeReadFromThePieces() {
        String before = "Trực chốt 60 ngày liền.\r\n\r\nXét nghiệm 1.200 người; không sai sót nào.  ";
        String after = "Trực chốt 75 ngày.\n\nXét nghiệm 1.250 người, truy vết 30 ổ dịch; không sai sót.";
        List<TextChange> pieces = TextChange.between(before, after);
        assertThat(without(Kind.ADDED, pieces)).isEqualTo(before);
        assertThat(without(Kind.REMOVED, pieces)).isEqualTo(after);
    }

    @Test
    void aLongTextThatIsAllNewIsComparedAtOnce() {
        String before = "một hai ba bốn ".repeat(330);
        String after = "năm sáu bảy tám ".repeat(310);
        assertThat(without(Kind.REMOVED, TextChange.between(before, after))).isEqualTo(after);
    }

    private static String shown(List<TextChange> pieces) {
        return pieces.stream().map(p -> switch (p.change()) {
            case SAME -> p.text();
            case REMOVED -> "[" + p.text() + "]";
            case ADDED -> "{" + p.text() + "}";
        }).collect(Collectors.joining());
    }

    private static String without(Kind kind, List<TextChange> pieces) {
        return pieces.stream().filter(p -> p.change() != kind).map(TextChange::text).collect(Collectors.joining());
    }
}
