package vn.vinhdanh.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.refusal.Refusal;

/** Tables as text: which line a row is told by, and what stands in its cells. */
class CsvRowsTest {

    private static List<String> read(String text) {
        List<String> rows = new ArrayList<>();
        CsvRows.read(text, (line, cells) -> rows.add(line + " " + cells));
        rows.removeIf(row -> row.endsWith("[]"));
        return rows;
    }

    @Test
    void aRowIsToldByTheLineItBeginsOn() {
        assertThat(read("a;b\r\n\r\n\"c;1\nc2\";d\n;e\n")).containsExactly("1 [a, b]", "3 [c;1\nc2, d]", "5 [, e]");
        assertThat(read("a,b\nc,\"d \"\"e\"\"\"")).containsExactly("1 [a, b]", "2 [c, d \"e\"]");
        assertThat(read("a\tb\n")).containsExactly("1 [a, b]");
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsToldByItsLine() {
        for (String text : List.of("a;b\nc;\"d\ne;f\n", "a;b\n\"c;d\ne;f\n")) {
            assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.problems().get(0).args()).containsExactly("2"));
        }
    }
}
