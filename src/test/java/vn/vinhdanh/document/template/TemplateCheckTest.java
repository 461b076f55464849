package vn.vinhdanh.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.document.template.DocxSketch.p;
import static vn.vinhdanh.document.template.DocxSketch.row;
import static vn.vinhdanh.document.template.DocxSketch.table;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.unit.DataSize;
import vn.vinhdanh.document.DocumentKind;
import vn.vinhdanh.nomination.PaperLimits;
import vn.vinhdanh.refusal.Refusal;

/** Which templates are taken. */
class TemplateCheckTest {

    private final TemplateCheck check = new TemplateCheck(
            new PaperLimits(DataSize.ofKilobytes(100), 30, DataSize.ofMegabytes(1)));

    private List<String> problems(byte[] file) {
        return texts(check.check("mau.docx", file, DocumentKind.QUYET_DINH).problems());
    }

    private List<String> problems(String body) {
        return problems(new DocxSketch(body).bytes());
    }

    private static List<String> texts(List<Refusal.Problem> problems) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/document", "messages/nomination");
        messages.setDefaultEncoding("UTF-8");
        return problems.stream().map(p -> p.key() + ": " + messages.getMessage(p.key(), p.args(), Locale.ENGLISH))
                .toList();
    }

    @Test
    void everyUnknownPlaceholderIsNamed() {
        List<String> problems = problems(p("{{so_ky_hieu}} {{ngay_ky}}") + p("{{ngay_ky}} {{cccd}}")
                + table(row("{{danh_sach.cccd}}", "{{ket_qua.ten}}", "{{danh_sach.ten}}")) + p("{{danh_sach.ten}}"));
        assertThat(problems).hasSize(5).anyMatch(t -> t.contains("{{ngay_ky}}"))
                .anyMatch(t -> t.contains("{{cccd}}")).anyMatch(t -> t.contains("unknown-column"))
                .anyMatch(t -> t.contains("unknown-table") && t.contains("ket_qua"))
                .anyMatch(t -> t.contains("no-row"));
    }

    @Test
    void bracesAndSectionsMustBeWhole() {
        assertThat(problems(p("{{so_ky_hieu} và {so_ky_hieu}}"))).hasSize(2).allMatch(t -> t.contains("braces"));
        assertThat(problems(p("{so_ky_hieu}"))).hasSize(1);
        assertThat(problems(p("{{#tong_so}}") + p("x"))).hasSize(1).allMatch(t -> t.contains("not-closed"));
        assertThat(problems(p("{{#tong_so}}x{{/can_cu}}"))).anyMatch(t -> t.contains("not-opened"));
        assertThat(problems(p("{{#danh_sach}}") + p("x") + p("{{/danh_sach}}") + p("{ghi chú}"))).isEmpty();
    }

    @Test
    void aPlaceholderThatNothingFillsIsNamed() {
        String box = "<w:p><w:r><w:pict><w:txbxContent>" + p("{{du_thao}}") + "</w:txbxContent></w:pict></w:r></w:p>";
        assertThat(problems(box)).hasSize(1).allMatch(t -> t.contains("unreachable") && t.contains("{{du_thao}}"));
    }

    @Test
    void nothingMayReachOutOfATemplate() {
        String link = "<w:p><w:hyperlink r:id=\"rId1\"><w:r><w:t>soctrang.gov.vn</w:t></w:r></w:hyperlink></w:p>";
        assertThat(problems(new DocxSketch(link).relation("hyperlink", "https://soctrang.gov.vn", true).bytes()))
                .as("a link for readers").isEmpty();
        assertThat(problems(new DocxSketch("").relation("image", "http://x.example/a.png", true).bytes()))
                .anyMatch(t -> t.contains("http://x.example/a.png"));
        assertThat(problems(new DocxSketch("").relation("oleObject", "embeddings/a.bin", false).bytes()))
                .anyMatch(t -> t.contains("document.template.object"));
        String field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDE</w:instrText>"
                + "</w:r><w:r><w:instrText>PICTURE \"http://x.example\"</w:instrText></w:r></w:p>";
        assertThat(problems(field)).anyMatch(t -> t.contains("INCLUDEPICTURE"));
    }

    @Test
    void onlyWordDocumentsAreTaken() {
        assertThat(problems("%PDF-1.7".getBytes())).anyMatch(t -> t.contains("not-docx"));
        assertThat(problems(new byte[0])).hasSize(1);
        assertThat(problems(new byte[200_000])).anyMatch(t -> t.contains("too-large"));
        assertThat(problems(new DocxSketch("<w:p>").bytes())).anyMatch(t -> t.contains("damaged"));
        assertThat(problems(new DocxSketch("").part("word/vbaProject.bin", "x").bytes()))
                .anyMatch(t -> t.contains("macros"));
        assertThat(problems(new DocxSketch("").part("word/a.xml", " ".repeat(9 << 20)).bytes()))
                .anyMatch(t -> t.contains("overpacked"));
        assertThat(problems(new DocxSketch("").part("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")
                .bytes())).anyMatch(t -> t.contains("damaged"));
        assertThat(problems(new DocxSketch("<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000)).bytes()))
                .anyMatch(t -> t.contains("damaged"));
    }

    @Test
    void whatIsMissingIsToldAndNoObstacle() {
        byte[] file = new DocxSketch(p("{{so_ky_hieu}}") + table(row("{{danh_sach.ten}}"))).bytes();
        assertThat(texts(check.require("mau.docx", file, DocumentKind.QUYET_DINH)))
                .anyMatch(t -> t.contains("nguoi_ky")).anyMatch(t -> t.contains("without-heading"))
                .noneMatch(t -> t.contains("so_ky_hieu"));
        assertThatThrownBy(() -> check.require("mau.docx", new byte[3], DocumentKind.QUYET_DINH))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void figuresThatWordNeverWritesDoNoHarm() {
        String huge = "999999999";
        assertThat(problems(table("<w:tr><w:trPr><w:gridBefore w:val=\"" + huge + "\"/><w:trHeight w:val=\"x\"/>"
                + "</w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"" + huge + "\"/></w:tcPr><w:p><w:pPr><w:spacing "
                + "w:line=\"q\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"z\"/></w:rPr><w:t>a</w:t></w:r></w:p></w:tc>"
                + "</w:tr>")))
                .isEmpty();
    }
}
