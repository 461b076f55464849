package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiContentDispositionFilterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            attachment; filename="minh-chứng.txt"; filename*=UTF-8''minh-ch%E1%BB%A9ng.txt \
                | attachment; filename="minh-chung.txt"; filename*=UTF-8''minh-ch%E1%BB%A9ng.txt
            attachment; filename="Đề nghị đợt 1.docx"                                      \
                | attachment; filename="De nghi dot 1.docx"
            attachment; filename="名.pdf"                                                   \
                | attachment; filename="_.pdf"
            """)
    void theNameIsFoldedToAscii(String given, String written) {
        assertThat(AsciiContentDispositionFilter.ascii("content-disposition", given)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"X-Other,chứng", "Content-Disposition,"})
    void otherHeadersStayAsTheyAre(String name, String value) {
        assertThat(AsciiContentDispositionFilter.ascii(name, value)).isEqualTo(value);
    }
}
