package vn.vinhdanh.intake.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file's styles, or ones of ours for a file without: written by a program that knows none. */
final class StylesPart {

    private static final String OWN = "xl/vinhdanh-styles.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
    private static final String TYPES = "[Content_Types].xml";
    private static final int LARGEST = 32 << 20;
    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
            + "</styleSheet>";

    private final String name;
    private final Charset charset;
    private final MarkStyles marks;
    /** Parts that name the new one. */
    private final Map<String, byte[]> naming = new LinkedHashMap<>();

    private StylesPart(String name, Charset charset, String xml) throws IOException {
        this.name = name;
        this.charset = charset;
        this.marks = new MarkStyles(xml);
    }

    static StylesPart of(ExcelFile file, WorkbookParts workbook) throws IOException {
        String part = workbook.related("styles");
        if (part != null && file.has(part)) {
            try (BufferedInputStream in = new BufferedInputStream(file.stream(part))) {
                Charset charset = XmlPieces.transparent(in);
                return new StylesPart(file.entry(part).orElseThrow().getName(), charset, text(in, charset));
            }
        }
        StylesPart own = new StylesPart(OWN, StandardCharsets.UTF_8, EMPTY);
        String book = workbook.part();
        int slash = book.lastIndexOf('/') + 1;
        own.name(file, book.substring(0, slash) + "_rels/" + book.substring(slash) + ".rels", "</Relationships>",
                "<Relationship Id=\"vinhdanhStyles\" Type=\"" + RELATION + "\" Target=\"/" + OWN + "\"/>");
        own.name(file, TYPES, "</Types>",
                "<Override PartName=\"/" + OWN + "\" ContentType=\"" + TYPE + "\"/>");
        return own;
    }

    private void name(ExcelFile file, String part, String end, String addition) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(file.stream(part))) {
            Charset encoding = XmlPieces.transparent(in);
            String xml = text(in, encoding);
            naming.put(file.entry(part).orElseThrow().getName(), xml.replace(end, addition + end).getBytes(encoding));
        }
    }

    private static String text(InputStream in, Charset charset) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw FileRefusals.tooLarge();
        }
        return new String(bytes, charset);
    }

    MarkStyles marks() {
        return marks;
    }

    /** Whether this writes the part of the given name. */
    boolean replaces(String part) {
        return part.equals(name) || naming.containsKey(part);
    }

    /** The parts to write, once all marks are made. */
    Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>(naming);
        parts.put(name, marks.xml().getBytes(charset));
        return parts;
    }
}
