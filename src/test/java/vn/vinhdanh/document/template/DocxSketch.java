package vn.vinhdanh.document.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A DOCX put together by hand, so that a test can have anything in it that Word, or somebody else, may put there. */
final class DocxSketch {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String NAMESPACES = "xmlns:w=\"" + Wml.NAMESPACE + "\" xmlns:r=\""
            + OFFICE.substring(0, OFFICE.length() - 1) + "\"";

    private final Map<String, String> parts = new TreeMap<>();
    private final Map<String, String> types = new TreeMap<>();
    private final StringBuilder relations = new StringBuilder();
    private int relation;

    DocxSketch(String body) {
        parts.put("word/document.xml", HEAD + "<w:document " + NAMESPACES + "><w:body>" + body
                + "</w:body></w:document>");
        types.put("word/document.xml", type("document.main"));
    }

    private static String type(String kind) {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml";
    }

    /** A part that the document refers to as {@code rId1}, {@code rId2} in the order of the calls. */
    DocxSketch with(String kind, String name, String xml) {
        parts.put("word/" + name, HEAD + xml);
        types.put("word/" + name, type(kind));
        return relation(kind, name, false);
    }

    DocxSketch relation(String kind, String target, boolean external) {
        relations.append("<Relationship Id=\"rId").append(++relation).append("\" Type=\"").append(OFFICE).append(kind)
                .append("\" Target=\"").append(target).append("\"")
                .append(external ? " TargetMode=\"External\"/>" : "/>");
        return this;
    }

    DocxSketch part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            StringBuilder list = new StringBuilder(HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/"
                    + "2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
                    + "package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
            types.forEach((part, type) -> list.append("<Override PartName=\"/").append(part)
                    .append("\" ContentType=\"").append(type).append("\"/>"));
            put(zip, "[Content_Types].xml", list + "</Types>");
            put(zip, "_rels/.rels", relations("<Relationship Id=\"rId1\" Type=\"" + OFFICE
                    + "officeDocument\" Target=\"word/document.xml\"/>"));
            put(zip, "word/_rels/document.xml.rels", relations(relations.toString()));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relations(String all) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    /** What a reader of Word's files finds in it. */
    static String text(byte[] docx) {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return extractor.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A paragraph of one run. */
    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /** A table of one row. */
    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(p(cell)).append("</w:tc>");
        }
        return row + "</w:tr>";
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }
}
