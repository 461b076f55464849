package vn.vinhdanh.nomination.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made by office programs, and files made to break what looks into them; each is named after its trap. */
class PaperContentTest {

    private static final Path FILES = Path.of("src/test/resources/papers");

    /** What each file must be told to be: its format, or the end of the message key. */
    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("good.pdf", "PDF"), Map.entry("good.docx", "DOCX"), Map.entry("good.jpg", "JPEG"),
            Map.entry("good.png", "PNG"), Map.entry("list-of-contents-at-the-end.xlsx", "XLSX"),
            Map.entry("telephone-trailer-behind-the-end.jpg", "JPEG"),
            Map.entry("html-before-the-pdf.pdf", "format"), Map.entry("zip-of-a-page.docx", "format"),
            Map.entry("presentation.docx", "format"), Map.entry("word-and-excel-at-once.docx", "format"),
            Map.entry("main-part-not-there.docx", "format"),
            Map.entry("cut-off.docx", "damaged"),
            Map.entry("cut-off.jpg", "damaged"), Map.entry("cut-off.png", "damaged"),
            Map.entry("cut-off-with-a-whole-thumbnail.jpg", "damaged"),
            Map.entry("entities-in-the-list-of-contents.docx", "damaged"),
            Map.entry("macros.docm", "macros"), Map.entry("macros-under-a-clean-name.docx", "macros"),
            Map.entry("password.docx", "encrypted"), Map.entry("old-excel.xls", "old-office"),
            Map.entry("thirty-thousand-pixels-square.png", "pixels"),
            Map.entry("says-it-is-65535-pixels-square.jpg", "pixels"));

    static Stream<String> files() {
        return TOLD.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTold(String file) throws IOException {
        assertThat(told(Files.readAllBytes(FILES.resolve(file)))).isEqualTo(TOLD.get(file));
    }

    @Test
    void everyFileHasItsTrap() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(FILES)) {
            TreeSet<String> there = new TreeSet<>();
            all.forEach(path -> there.add(path.getFileName().toString()));
            assertThat(there).isEqualTo(new TreeSet<>(TOLD.keySet()));
        }
    }

    /** Cut at whatever byte, a file is refused or, where only its tail is gone, whole; it never fails otherwise. */
    @ParameterizedTest
    @MethodSource("files")
    void isToldHoweverItIsCut(String file) throws IOException {
        byte[] content = Files.readAllBytes(FILES.resolve(file));
        int step = Math.max(1, content.length / 500);
        for (int length = 0; length < content.length; length += step) {
            assertThat(told(Arrays.copyOf(content, length))).isNotNull();
        }
    }

    @Test
    void aPictureOfNothingIsDamaged() throws IOException {
        byte[] png = Files.readAllBytes(FILES.resolve("good.png"));
        Arrays.fill(png, 16, 20, (byte) 0);
        assertThat(told(png)).isEqualTo("damaged");
        Arrays.fill(png, 16, 24, (byte) 0xff);
        assertThat(told(png)).as("a size beyond what the format allows").isEqualTo("damaged");
    }

    @ParameterizedTest
    @CsvSource({"tờ trình.docx, PDF, tờ trình.pdf", "TỜ TRÌNH.PDF, PDF, TỜ TRÌNH.PDF", "ảnh.jpeg, JPEG, ảnh.jpeg",
            "ảnh.png, JPEG, ảnh.jpg", "trang.html, PDF, trang.html.pdf",
            "báo cáo 31.12.2021, PDF, báo cáo 31.12.2021.pdf",
            "không đuôi, XLSX, không đuôi.xlsx", ".pdf, PDF, .pdf.pdf"})
    void theEndingOfANameIsTrue(String name, PaperFormat format, String trueName) {
        assertThat(format.trueName(name, 200)).isEqualTo(trueName);
    }

    @Test
    void aLongNameKeepsItsBeginningAndItsEnding() {
        String name = PaperFormat.PDF.trueName("Tờ trình " + "ế".repeat(300) + ".pdf", 200);
        assertThat(name).hasSize(200).startsWith("Tờ trình ế").endsWith("ế.pdf");
        assertThat(PaperFormat.PDF.trueName("\ud83c\udfc6".repeat(150) + ".pdf", 200))
                .as("no half of a character").isEqualTo("\ud83c\udfc6".repeat(98) + ".pdf");
    }

    private static String told(byte[] content) {
        Finding finding = PaperContent.of(content);
        return finding.format() == null ? finding.problem().substring("nomination.paper.".length())
                : finding.format().name();
    }
}
