package vn.vinhdanh.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.document.template.DocxSketch.p;
import static vn.vinhdanh.document.template.DocxSketch.row;
import static vn.vinhdanh.document.template.DocxSketch.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentKind;

/** What becomes of a template. */
class FillingTest {

    private static final Map<String, String> SIGNER = Map.of("nguoi_ky", "Nguyễn Thị Hòa");

    private static String filled(String body, Map<String, String> texts, Map<String, DocumentData.Rows> tables) {
        return DocxSketch.text(docx(new DocxSketch(body).bytes(), texts, tables)).stripTrailing();
    }

    private static String filled(String body, Map<String, String> texts) {
        return filled(body, texts, Map.of());
    }

    private static byte[] docx(byte[] template, Map<String, String> texts, Map<String, DocumentData.Rows> tables) {
        DocumentData data = new DocumentData(DocumentKind.QUYET_DINH, "soc-trang", texts, tables);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Docx.write(Template.read(template), new Filling(data), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, DocumentData.Rows> rows(List<Map<String, String>> rows) {
        return Map.of("danh_sach", rows::forEach);
    }

    @Test
    void wordMaySplitAPlaceholderAnywhere() {
        String split = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ông {</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                + "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:r><w:t>{ngu</w:t></w:r>"
                + "<w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>oi_</w:t></w:r></w:ins>"
                + "<w:del w:id=\"2\" w:author=\"A\"><w:r><w:delText>xx</w:delText></w:r></w:del>"
                + "<w:hyperlink r:id=\"rId9\"><w:r><w:t>ky</w:t></w:r></w:hyperlink><w:bookmarkEnd w:id=\"0\"/>"
                + "<w:r><w:lastRenderedPageBreak/><w:t>}</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>} ký</w:t></w:r>"
                + "</w:p>";
        assertThat(filled(split, SIGNER)).isEqualToIgnoringNewLines("Ông Nguyễn Thị Hòa ký");
    }

    @Test
    void whatWordAndPeopleChangeInANameDoesNotMatter() {
        String odd = Normalizer.normalize("Người_ký", Normalizer.Form.NFD);
        assertThat(filled(p("“{{ nguoi_ky\u00a0}}” {{Nguoi_Ky}} {{" + odd + "}}"), SIGNER))
                .isEqualToIgnoringNewLines("“Nguyễn Thị Hòa” Nguyễn Thị Hòa Nguyễn Thị Hòa");
    }

    @Test
    void whatLooksLikeAPlaceholderOrMarkupInTheDataStaysText() {
        String text = "{{chuc_vu}} ${x} <w:p/> &amp; { PAGE } {{#nguoi_ky}}";
        assertThat(filled(p("{{nguoi_ky}}"), Map.of("nguoi_ky", text, "chuc_vu", "CHỦ TỊCH")))
                .isEqualToIgnoringNewLines(text);
        assertThat(filled(p("{{nguoi_ky}}."), Map.of("nguoi_ky", "a\u0000b\u000bc\ud800d\ufffe")))
                .isEqualToIgnoringNewLines("abcd.");
    }

    @Test
    void lettersAreComposed() {
        String apart = Normalizer.normalize("Trần Đề", Normalizer.Form.NFD);
        assertThat(filled(p("{{nguoi_ky}}"), Map.of("nguoi_ky", apart))).isEqualToIgnoringNewLines("Trần Đề");
    }

    @Test
    void aLineIsAParagraph() {
        assertThat(filled(p("Căn cứ {{can_cu}};"), Map.of("can_cu", "Luật;\r\nNghị định"))).isEqualTo(
                "Căn cứ Luật;\nNghị định;");
    }

    @Test
    void aParagraphOfEmptyPlaceholdersIsLeftOut() {
        assertThat(filled(p("A") + p(" {{du_thao}} ") + p("{{x}}{{du_thao}}") + p("") + p("B{{du_thao}}"), Map.of()))
                .isEqualTo("A\n\nB");
    }

    @Test
    void sectionsAreKeptWhereThereIsOne() {
        String body = p("{{#du_thao}}") + p("bản thảo") + p("{{/du_thao}}") + p("{{^du_thao}}") + p("bản chính")
                + p("{{/du_thao}}") + p("A{{#nguoi_ky}} do {{nguoi_ky}} ký{{/nguoi_ky}}.");
        assertThat(filled(body, SIGNER)).isEqualTo("bản chính\nA do Nguyễn Thị Hòa ký.");
        assertThat(filled(body, Map.of("du_thao", "DỰ THẢO"))).isEqualTo("bản thảo\nA.");
    }

    @Test
    void rowsAreRepeatedUnderTheirHeadings() {
        String body = table(row("TT", "Họ và tên"), row("{{danh_sach.nhom}}", ""),
                row("{{danh_sach.stt}}", "{{danh_sach.ten}}{{#danh_sach.ghi_chu}} ({{danh_sach.ghi_chu}}){{/"
                        + "danh_sach.ghi_chu}}"), row("", "Tổng cộng: {{tong_so}}"));
        String text = filled(body, Map.of("tong_so", "02"), rows(List.of(Map.of("nhom", "I. SỞ Y TẾ"),
                Map.of("stt", "1", "ten", "Trần Văn A"), Map.of("nhom", "II. UBND HUYỆN"),
                Map.of("stt", "2", "ten", "{{danh_sach.stt}}", "ghi_chu", "truy tặng"))));
        assertThat(text).isEqualTo("TT\tHọ và tên\nI. SỞ Y TẾ\t\n1\tTrần Văn A\nII. UBND HUYỆN\t\n"
                + "2\t{{danh_sach.stt}} (truy tặng)\n\tTổng cộng: 02");
    }

    @Test
    void aTableWithoutRowsDisappearsAndASectionSaysSo() {
        String body = p("{{#danh_sach}}") + p("Danh sách:") + p("{{/danh_sach}}")
                + table(row("TT"), row("{{danh_sach.stt}}")) + p("{{^danh_sach}}") + p("Không có.")
                + p("{{/danh_sach}}");
        assertThat(filled(body, Map.of(), rows(List.of()))).isEqualTo("Không có.");
        assertThat(filled(body, Map.of())).isEqualTo("Không có.");
        assertThat(filled(body, Map.of(), rows(List.of(Map.of("stt", "1"))))).isEqualTo("Danh sách:\nTT\n1");
    }

    @Test
    void deletedParagraphsAndRowsStayDeleted() {
        String body = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr><w:r><w:t>Một</w:t></w:r>"
                + "</w:p>" + p(" hai") + table("<w:tr><w:trPr><w:del w:id=\"2\" w:author=\"A\"/></w:trPr><w:tc>"
                + p("cũ") + "</w:tc></w:tr>", row("mới"));
        assertThat(filled(body, Map.of())).isEqualTo("Một hai\nmới");
    }

    @Test
    void nothingOfTheAuthorIsInADocument() throws IOException {
        byte[] template = new DocxSketch(p("A") + "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>B</w:t></w:r>"
                + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>")
                .with("comments", "comments.xml", "<w:comments " + DocxSketch.NAMESPACES + "><w:comment w:id=\"0\">"
                        + p("Hỏi lại anh Ba") + "</w:comment></w:comments>")
                .with("settings", "settings.xml", "<w:settings " + DocxSketch.NAMESPACES + "><w:trackRevisions/>"
                        + "<w:attachedTemplate r:id=\"rId1\"/><w:defaultTabStop w:val=\"720\"/></w:settings>")
                .part("docProps/core.xml", "<x/>").bytes();
        Map<String, byte[]> parts = DocxFile.read(docx(template, Map.of(), Map.of())).parts();
        assertThat(parts).containsOnlyKeys("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels",
                "word/document.xml", "word/settings.xml");
        assertThat(new String(parts.get("word/settings.xml"))).contains("defaultTabStop")
                .doesNotContain("attachedTemplate", "trackRevisions");
        assertThat(new String(parts.get("word/document.xml"))).doesNotContain("comment");
    }

    @Test
    void theSameDataGivesTheSameBytes() {
        byte[] template = new DocxSketch(p("{{nguoi_ky}}")).bytes();
        assertThat(docx(template, SIGNER, Map.of())).isEqualTo(docx(template, SIGNER, Map.of()));
    }
}
