package vn.vinhdanh.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.document.template.DocxSketch.p;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;

/** What of Word's is set in a PDF. */
class PdfDocumentTest {

    private static final String HEADER = "<w:hdr " + DocxSketch.NAMESPACES + "><w:p><w:r>"
            + "<w:t xml:space=\"preserve\">Trang </w:t></w:r><w:fldSimple w:instr=\" PAGE \">"
            + "<w:r><w:t>9</w:t></w:r></w:fldSimple></w:p></w:hdr>";
    private static final String NUMBERED = "<w:headerReference w:type=\"default\" r:id=\"rId1\"/>";

    private static byte[] pdf(DocxSketch template) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TemplateWriter((issuer, kind) -> template.bytes()).pdf(new DocumentData(DocumentKind.QUYET_DINH, "x",
                Map.of("trich_yeu", "Về việc khen thưởng", "nguoi_ky", "Nguyễn Thị Hòa"), Map.of()), out);
        return out.toByteArray();
    }

    private static String text(String body) throws IOException {
        return SamplePapers.text(pdf(new DocxSketch(body)));
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> p("Dòng " + i)).collect(Collectors.joining());
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    private static String table(int columns, String rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid>" + "<w:gridCol w:w=\"2000\"/>".repeat(columns) + "</w:tblGrid>" + rows
                + "</w:tbl>";
    }

    @Test
    void pagesAreNumberedFromTheSecondAndAnewInEachSection() throws IOException {
        String portrait = "<w:p><w:pPr><w:sectPr>" + NUMBERED + "<w:titlePg/></w:sectPr></w:pPr></w:p>";
        String landscape = "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/><w:pgNumType w:start=\"1\"/><w:titlePg/>"
                + "</w:sectPr>";
        byte[] pdf = pdf(new DocxSketch(lines(80) + portrait + lines(60) + landscape)
                .with("header", "header1.xml", HEADER));
        String[] pages = SamplePapers.text(pdf).split("-----\n");
        assertThat(pages).hasSize(4);
        assertThat(pages[0]).doesNotContain("Trang");
        assertThat(pages[1]).startsWith("Trang 2");
        assertThat(pages[2]).startsWith("Dòng 1\n");
        assertThat(pages[3]).startsWith("Trang 2");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(1).getMediaBox().getWidth()).isLessThan(600);
            assertThat(document.getPage(2).getMediaBox().getWidth()).isGreaterThan(800);
        }
    }

    @Test
    void theHeadingOfATableIsRepeatedAndRowsStayWhole() throws IOException {
        String heading = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("", "HỌ VÀ TÊN") + cell("", "GHI CHÚ")
                + "</w:tr>";
        String row = "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + cell("", "Một") + "<w:tc>" + p("hai") + p("ba")
                + "</w:tc></w:tr>";
        String[] pages = text(table(2, heading + row.repeat(50))).split("-----\n");
        assertThat(pages).hasSizeGreaterThan(1).allSatisfy(page -> {
            assertThat(page).startsWith("HỌ VÀ TÊN GHI CHÚ");
            assertThat(page.split("hai", -1)).hasSameSizeAs(page.split("ba", -1));
        });
    }

    @Test
    void aRowLongerThanAPageIsDivided() throws IOException {
        String[] pages = text(table(1, "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>" + lines(150)
                + "</w:tc></w:tr>")).split("-----\n");
        assertThat(pages).hasSize(3);
        assertThat(String.join("", pages)).contains("Dòng 1\n", "Dòng 75\n", "Dòng 150");
    }

    @Test
    void mergedCellsHoldTheirRowsTogether() throws IOException {
        String rows = "<w:tr>" + cell("<w:vMerge w:val=\"restart\"/><w:vAlign w:val=\"top\"/>", "Đơn vị")
                + cell("<w:gridSpan w:val=\"2\"/>", "Ý kiến") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "")
                + cell("", "Đồng ý") + cell("", "Không") + "</w:tr>";
        assertThat(text(table(3, rows))).startsWith("Đơn vị Ý kiến\nĐồng ý Không\n");
    }

    @Test
    void listsAreNumbered() throws IOException {
        String numbering = "<w:numbering " + DocxSketch.NAMESPACES + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl "
                + "w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/>"
                + "</w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2)\"/></w:lvl>"
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>"
                + "mục</w:t></w:r></w:p>";
        String body = item.formatted(0) + item.formatted(1) + item.formatted(1) + item.formatted(0);
        assertThat(SamplePapers.text(pdf(new DocxSketch(body).with("numbering", "numbering.xml", numbering))))
                .startsWith("I. mục\nI.1) mục\nI.2) mục\nII. mục\n");
    }

    @Test
    void whatMustStayTogetherGoesToTheNextPageTogether() throws IOException {
        String kept = "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>Điều 3.</w:t></w:r></w:p>";
        String[] pages = text("<w:p/>".repeat(62) + kept + kept + p("ký")).split("-----\n");
        assertThat(pages).hasSize(2);
        assertThat(pages[1]).isEqualTo("Điều 3.\nĐiều 3.\nký\n");
    }

    @Test
    void aLetterWithoutAGlyphLeavesASign() throws IOException {
        assertThat(text(p("Tên \ud83c\udf96 \u4e2d."))).startsWith("Tên \u25a1 \u25a1.");
    }

    @Test
    void fontsAreEmbeddedAndItSaysWhatItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(new DocxSketch(p("{{nguoi_ky}}"))))) {
            PDPage page = document.getPage(0);
            assertThat(page.getResources().getFontNames()).isNotEmpty().allSatisfy(name -> {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+Tinos.*");
            });
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Về việc khen thưởng");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
        }
    }
}
