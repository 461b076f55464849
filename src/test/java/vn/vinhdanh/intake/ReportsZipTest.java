package vn.vinhdanh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import vn.vinhdanh.nomination.PaperLimits;
import vn.vinhdanh.refusal.Refusal;

/** Zips of reports as they really come: packed on a Mac, by old Windows, and by those who mean harm. */
class ReportsZipTest {

    private final ReportsZip zips =
            new ReportsZip(new IntakeProperties(200, 5, DataSize.ofMegabytes(3)),
                    new PaperLimits(DataSize.ofMegabytes(1), 30, DataSize.ofMegabytes(100)));

    private List<ReportsZip.Report> read(byte[] zip) {
        List<ReportsZip.Report> reports = new ArrayList<>();
        zips.read(SampleList.file("a.zip", zip).path(), reports::add);
        return reports;
    }

    private List<String> names(byte[] zip) {
        return read(zip).stream().map(ReportsZip.Report::name).toList();
    }

    private static byte[] named(Charset charset, String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void foldersAndWhatTheSystemAddsAreNoReports() {
        assertThat(names(named(StandardCharsets.UTF_8, "thư mục/", "thư mục/012.pdf", "__MACOSX/._012.pdf",
                "thư mục/.DS_Store", "Thumbs.db", "thư mục/~$013.docx"))).containsExactly("012.pdf");
    }

    @Test
    void noNameLeadsOutOfTheZip() {
        assertThat(names(named(StandardCharsets.UTF_8, "../../etc/1.pdf", "C:\\tmp\\2.pdf", "/root/3.pdf")))
                .containsExactly("1.pdf", "2.pdf", "3.pdf");
    }

    @Test
    void namesOfAMacAreDecomposedAndNotMarkedAsUnicode() {
        String decomposed = Normalizer.normalize("012 - Nguyễn Văn Á.docx", Normalizer.Form.NFD);
        byte[] zip = named(StandardCharsets.ISO_8859_1,
                new String(decomposed.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertThat(names(zip)).containsExactly("012 - Nguyễn Văn Á.docx");
    }

    @Test
    void namesMangledByAnOldCodePageKeepTheirNumber() {
        assertThat(names(named(Charset.forName("IBM437"), "012 - Nguyên Van Ä.pdf"))).hasSize(1)
                .allMatch(name -> "12".equals(SttName.in(name)));
    }

    @Test
    void whatIsTooLargeIsReadNoFurtherAndTold() {
        byte[] zip = SampleList.zip(z -> SampleList.entry(z, "1.pdf", new byte[2 << 20]));
        assertThat(read(zip)).singleElement().satisfies(report -> assertThat(report.content()).isNull());
    }

    @Test
    void aBombIsRefused() {
        byte[] zip = SampleList.zip(z -> {
            for (int i = 1; i <= 4; i++) {
                SampleList.entry(z, i + ".pdf", new byte[1 << 20]);
            }
        });
        assertThat(zip.length).isLessThan(10_000);
        assertThatThrownBy(() -> read(zip)).isInstanceOf(Refusal.class).hasMessageContaining("intake.papers.too-large");
    }

    @Test
    void moreFilesThanAnyListHasRowsAreRefused() {
        assertThatThrownBy(() -> read(named(StandardCharsets.UTF_8, "1", "2", "3", "4", "5", "6")))
                .isInstanceOf(Refusal.class).hasMessageContaining("intake.papers.too-many");
    }

    @Test
    void whatIsNoZipIsRefused() {
        assertThatThrownBy(() -> read("không phải".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class).hasMessageContaining("intake.papers.unreadable");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"012.pdf, 12", "012 - Nguyễn Văn A.docx, 12", "12_A.pdf, 12", "STT 7.pdf, 7",
        "stt_007.pdf, 7", "12a.pdf, 12a", "0.pdf, 0", "10. Lê.pdf, 10", "12An.pdf, -", "Nguyễn Văn A.pdf, -",
        "báo cáo 12.pdf, -"})
    void theSttIsWhatTheNameBeginsWith(String name, String stt) {
        assertThat(SttName.in(name)).isEqualTo(stt);
    }
}
