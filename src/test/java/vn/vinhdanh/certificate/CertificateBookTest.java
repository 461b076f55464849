package vn.vinhdanh.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.vinhdanh.certificate.CertificateSamples.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The certificate as paper: every text whole and in its place, to half a millimetre. */
class CertificateBookTest {

    private static final double HALF_MM = 0.5;
    private static final Layout LAYOUT = CertificateSamples.layout();

    @TempDir
    private Path folder;

    private PrintedPage printed(Mode mode, PrinterProfile printer, Certificate award) {
        Path file = folder.resolve("a.pdf");
        CertificateSamples.write(file, mode, printer, List.of(award));
        return PrintedPage.of(file, 1);
    }

    private static PrinterProfile printer(double dx, double dy, double scale) {
        return new PrinterProfile(1, "soc-trang", "May in", dx, dy, scale, null, null, 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 100", "3.5, -2, 100", "-4, 6.25, 100", "2, 1, 99"})
    void theTextsGoWhereTheLayoutAndThePrinterSay(double dx, double dy, double scale) {
        PrintedPage page = printed(Mode.OVERLAY, printer(dx, dy, scale), person("Nguyễn Thị Hồng Thắm", "FEMALE", 7));
        PrintedPage.Line name = page.line("Bà Nguyễn Thị Hồng Thắm");
        FieldBox box = LAYOUT.box(CertificateField.NAME);
        assertThat(name.center()).isCloseTo(dx + scale / 100 * (box.x() + box.width() / 2), within(HALF_MM));
        // The letters' middle, which is 0.3 of their size above the baseline, is the box's middle.
        assertThat(name.baseline() - 0.3 * name.size() * 25.4 / 72)
                .isCloseTo(dy + scale / 100 * (box.y() + box.height() / 2), within(HALF_MM));
        FieldBox decision = LAYOUT.box(CertificateField.DECISION);
        assertThat(page.line("Quyết định số: 3021/QĐ-UBND ngày 05/01/2022").left())
                .isCloseTo(dx + scale / 100 * decision.x(), within(HALF_MM));
        FieldBox register = LAYOUT.box(CertificateField.REGISTER);
        assertThat(page.line("Vào sổ số: 7").left()).isCloseTo(dx + scale / 100 * register.x(), within(HALF_MM));
        FieldBox date = LAYOUT.box(CertificateField.PLACE_DATE);
        assertThat(page.line("Sóc Trăng, ngày 05 tháng 01 năm 2022").center())
                .isCloseTo(dx + scale / 100 * (date.x() + date.width() / 2), within(HALF_MM));
    }

    @Test
    void aSheetAlreadyPrintedGetsTheVariableTextsOnly() {
        Certificate award = person("Nguyễn Thị Hồng Thắm", "FEMALE", 7);
        String over = printed(Mode.OVERLAY, printer(0, 0, 100), award).letters();
        assertThat(over).contains("BàNguyễnThịHồngThắm", "Trạmtrưởng,TrạmYtếxãHòaTú1", "Vàosổsố:7")
                .doesNotContain("CỘNGHÒA", "BẰNGKHEN", "CHỦTỊCH", "TrầnVănLâu");
        String whole = printed(Mode.FULL, PrinterProfile.exact("soc-trang"), award).letters();
        assertThat(whole).contains("CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM", "Độclập-Tựdo-Hạnhphúc", "BẰNGKHEN",
                "CHỦTỊCH", "ỦYBANNHÂNDÂNTỈNHSÓCTRĂNG", "TẶNG", "BàNguyễnThịHồngThắm", "TrầnVănLâu");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 200, 700})
    void longTextsShrinkOrWrapInsideTheirBoxAndAreNeverCut(int length) {
        String words = "Khoa Hồi sức tích cực chống độc Ữ ỗ ";
        String name = words.repeat(length / words.length() + 1).substring(0, length).strip();
        PrintedPage page = printed(Mode.OVERLAY, printer(0, 0, 100),
                CertificateSamples.of("COLLECTIVE", name, null, null, name + " đơn vị", 1, "CHU_TICH"));
        assertThat(page.letters()).contains((name + name + " đơn vị").replace(" ", ""));
        double bottom = 0;
        for (CertificateField field : new CertificateField[] {CertificateField.NAME, CertificateField.POSITION}) {
            FieldBox box = LAYOUT.box(field);
            double top = bottom;
            List<PrintedPage.Line> lines = page.lines().stream()
                    .filter(line -> line.baseline() > box.y() && line.baseline() < box.y() + box.height()).toList();
            assertThat(lines).isNotEmpty().allSatisfy(line -> {
                assertThat(line.left()).isGreaterThanOrEqualTo(box.x() - 0.1);
                assertThat(line.right()).isLessThanOrEqualTo(box.x() + box.width() + 0.1);
                assertThat(line.baseline()).isGreaterThan(top);
            });
            bottom = lines.get(lines.size() - 1).baseline();
        }
    }

    @Test
    void oneWordWithoutEndIsBrokenAndNotCut() {
        String name = "Ứ".repeat(200);
        assertThat(printed(Mode.FULL, PrinterProfile.exact("x"), person(name, null, 1)).letters()).contains(name);
    }

    @Test
    void lettersThatTheFontHasNotAreSeenToBeMissing() {
        PrintedPage page = printed(Mode.OVERLAY, printer(0, 0, 100), person("Kim\u00A0ខ្មែរ\u200B Sa", null, 1));
        assertThat(page.letters()).contains("Kim\u25A1").contains("Sa").doesNotContain("\u200B");
    }

    @Test
    void theSquareCodeLeadsToTheVerification() {
        Certificate award = person("Nguyễn Thị Hồng Thắm", "FEMALE", 7);
        String expected = CertificateSamples.ADDRESS + award.verificationCode();
        Path file = folder.resolve("code.pdf");
        CertificateSamples.write(file, Mode.FULL, PrinterProfile.exact("x"), List.of(award));
        FieldBox box = LAYOUT.box(CertificateField.QR);
        assertThat(PrintedPage.code(file, 1, box)).isEqualTo(expected);
        Map<CertificateField, FieldBox> boxes = new EnumMap<>(LAYOUT.fields());
        FieldBox small = new FieldBox(300, 100, 18, 18, 0, null, false, false, true, null);
        boxes.put(CertificateField.QR, small);
        Path over = folder.resolve("small.pdf");
        try (CertificateBook book = CertificateSamples.book()) {
            book.add(CertificateSamples.leaf(award, new Layout(420, 297, boxes)), Mode.OVERLAY, printer(0, 0, 100));
            book.save(over);
        }
        assertThat(PrintedPage.code(over, 1, small)).as("the smallest allowed").isEqualTo(expected);
    }

    @Test
    void thePaperMayBeAnotherThanTheSheet() throws IOException {
        Path file = folder.resolve("a4.pdf");
        CertificateSamples.write(file, Mode.OVERLAY,
                new PrinterProfile(1, "soc-trang", "A", 0, 0, 100, 450.0, 320.0, 1), List.of(person("An", "MALE", 1)));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getPage(0).getMediaBox().getWidth() * 25.4 / 72).isCloseTo(450, within(0.1));
        }
        assertThat(PrintedPage.of(file, 1).line("Vào sổ").left()).isCloseTo(46, within(HALF_MM));
    }

    @Test
    void manyAreInOneFileWithTheFontsAndTheGroundOnce() throws IOException {
        Path file = folder.resolve("many.pdf");
        CertificateSamples.write(file, Mode.FULL, PrinterProfile.exact("x"), IntStream.rangeClosed(1, 40)
                .mapToObj(i -> person("Người Thứ " + i, "MALE", i)).toList());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(40);
            Set<COSBase> fonts = new HashSet<>();
            Set<COSBase> grounds = new HashSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name).getCOSObject());
                }
                for (COSName name : page.getResources().getXObjectNames()) {
                    grounds.add(page.getResources().getXObject(name).getCOSObject());
                }
            }
            assertThat(fonts).hasSize(3);
            assertThat(grounds).hasSize(1);
        }
        assertThat(file.toFile().length()).isLessThan(400_000);
        assertThat(PrintedPage.of(file, 40).letters()).contains("ÔngNgườiThứ40");
    }
}
