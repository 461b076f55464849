package vn.vinhdanh.document.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.nomination.PaperLimits;

/** The templates we deliver, and the papers made of them: as text, as pictures, byte for byte. */
class DeliveredTemplatesTest {

    /** So few that no heading of a table is repeated on another page. */
    private static final int FEW = 1;

    private final TemplateCheck check = new TemplateCheck(
            new PaperLimits(DataSize.ofMegabytes(1), 30, DataSize.ofMegabytes(1)));

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void eachIsOneThatAnOfficeCouldPutIn(DocumentKind kind) {
        TemplateFindings findings = check.check("a.docx", new DeliveredTemplates().template("x", kind), kind);
        assertThat(findings.problems()).isEmpty();
        assertThat(findings.warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void thePdfSaysWhatIsExpected(DocumentKind kind) throws IOException {
        assertThat(SamplePapers.text(SamplePapers.pdf(kind, SamplePapers.ROWS)))
                .isEqualTo(Files.readString(SamplePapers.expectedText(kind), UTF_8));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void docxAndPdfSayTheSame(DocumentKind kind) throws IOException {
        List<String> docx = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(SamplePapers.docx(kind, FEW)))) {
            document.getBodyElements().forEach(element -> words(element, docx));
        }
        String pdf = SamplePapers.text(SamplePapers.pdf(kind, FEW)).replaceAll("(?m)^-----$", "")
                .replaceAll("(?m)^ *\\d *$", "");
        String solid = pdf.replaceAll("\\s", "");
        assertThat(docx).allSatisfy(word -> assertThat(solid).contains(word));
        assertThat(letters(pdf)).isEqualTo(letters(String.join("", docx)));
    }

    /** The letters by themselves, in any order: the columns of a table are read in another order. */
    private static String letters(String text) {
        char[] letters = text.replaceAll("\\s", "").toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static void words(IBodyElement element, List<String> words) {
        if (element instanceof XWPFParagraph paragraph && !paragraph.getText().isBlank()) {
            boolean capitals = List.of("CoQuan", "CoQuanCapTren", "TenLoai").contains(paragraph.getStyle());
            words.addAll(List.of((capitals ? paragraph.getText().toUpperCase() : paragraph.getText()).strip()
                    .split("\\s+")));
        } else if (element instanceof XWPFTable table) {
            table.getRows().forEach(row -> row.getTableCells().forEach(cell ->
                    cell.getBodyElements().forEach(inner -> words(inner, words))));
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void theSameDataGivesTheSameBytes(DocumentKind kind) {
        assertThat(SamplePapers.docx(kind, FEW)).isEqualTo(SamplePapers.docx(kind, FEW));
        assertThat(SamplePapers.pdf(kind, FEW)).isEqualTo(SamplePapers.pdf(kind, FEW));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void itLooksAsExpected(DocumentKind kind) throws IOException {
        byte[] pdf = SamplePapers.pdf(kind, SamplePapers.ROWS);
        int page = 0;
        for (; Files.exists(SamplePapers.expectedPicture(kind, page)); page++) {
            Path picture = SamplePapers.expectedPicture(kind, page);
            assertThat(difference(SamplePapers.picture(pdf, page), ImageIO.read(picture.toFile())))
                    .as(picture.toString()).isLessThan(0.5);
        }
        assertThat(page).isPositive();
    }

    @Test
    void picturesThatDifferAreSeen() throws IOException {
        BufferedImage decision = ImageIO.read(SamplePapers.expectedPicture(DocumentKind.QUYET_DINH, 0).toFile());
        BufferedImage other = ImageIO.read(SamplePapers.expectedPicture(DocumentKind.TO_TRINH, 0).toFile());
        assertThat(difference(decision, other)).isGreaterThan(2);
    }

    /** How far two pictures are apart, of 255, on average over all dots. */
    private static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 255;
        }
        Raster first = one.getRaster();
        Raster second = other.getRaster();
        long apart = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                apart += Math.abs(first.getSample(x, y, 0) - second.getSample(x, y, 0));
            }
        }
        return (double) apart / one.getWidth() / one.getHeight();
    }

    @Test
    void theGuideNamesEveryPlaceholder() throws IOException {
        assertThat(Files.readString(TemplateGuide.PAGE, UTF_8)).as("run TemplateGuide").isEqualTo(TemplateGuide.page())
                .doesNotContain("null");
    }
}
