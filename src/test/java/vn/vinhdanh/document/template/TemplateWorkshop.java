package vn.vinhdanh.document.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.vinhdanh.document.DocumentKind;

/**
 * Where the delivered templates were begun: a line of {@code document/workshop/<kind>.txt} is a paragraph of a named
 * style, a table or a section. Run it by hand for a new kind of document only. Once a template has been edited in Word,
 * what is in {@code src/main/resources/document/templates} is the original, and this would overwrite it.
 */
final class TemplateWorkshop {

    private static final Path TEXTS = Path.of("src/test/resources/document/workshop");
    private static final Path TEMPLATES = Path.of("src/main/resources/document/templates");
    private static final String PORTRAIT = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" "
            + "w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>";
    private static final String LANDSCAPE = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar "
            + "w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" "
            + "w:gutter=\"0\"/>";
    private static final String NUMBERS = "<w:headerReference w:type=\"default\" r:id=\"rId3\"/>";

    private TemplateWorkshop() {
    }

    /** Makes the templates of the kinds named, or all. */
    public static void main(String[] kinds) throws IOException {
        Files.createDirectories(TEMPLATES);
        for (DocumentKind kind : DocumentKind.values()) {
            if (kinds.length == 0 || List.of(kinds).contains(kind.name())) {
                Files.write(TEMPLATES.resolve(kind.fileName() + ".docx"), make(kind));
            }
        }
    }

    private static byte[] make(DocumentKind kind) throws IOException {
        List<String> lines = Files.readAllLines(TEXTS.resolve(kind.fileName() + ".txt"), UTF_8);
        StringBuilder body = new StringBuilder();
        boolean landscape = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int colon = line.indexOf(':');
            String style = colon < 0 ? line : line.substring(0, colon);
            String text = colon < 0 ? "" : line.substring(colon + 1).strip();
            String next = lines.stream().skip(i + 1L).filter(l -> !l.startsWith("if:")).findFirst().orElse("");
            boolean keepNext = next.startsWith("sign") || next.startsWith("table");
            switch (style) {
                case "" -> {
                    // An empty line parts the others.
                }
                case "head" -> body.append(WorkshopParts.head(text));
                case "annex" -> {
                    body.append("<w:p><w:pPr><w:sectPr>").append(NUMBERS).append(PORTRAIT)
                            .append("<w:titlePg/></w:sectPr></w:pPr></w:p>");
                    landscape = true;
                }
                case "landscape" -> landscape = true;
                case "table" -> body.append(WorkshopTable.of(text));
                case "sign" -> body.append(WorkshopParts.signature());
                case "sign-minutes" -> body.append(WorkshopParts.minutesSignatures());
                default -> body.append(WorkshopParts.paragraph(style, text, keepNext && !style.equals("if")));
            }
        }
        body.append("<w:sectPr>").append(NUMBERS).append(landscape ? LANDSCAPE : PORTRAIT)
                .append("<w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>");
        return new DocxSketch(body.toString()).with("styles", "styles.xml", Files.readString(
                        TEXTS.resolve("styles.xml"), UTF_8))
                .with("settings", "settings.xml", Files.readString(TEXTS.resolve("settings.xml"), UTF_8))
                .with("header", "header1.xml", "<w:hdr " + DocxSketch.NAMESPACES + "><w:p><w:pPr><w:pStyle w:val=\""
                        + "Header\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
                        + "xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\""
                        + "/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>")
                .bytes();
    }
}
