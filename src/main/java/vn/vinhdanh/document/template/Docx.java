package vn.vinhdanh.document.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Element;

/**
 * Writes a document as DOCX: the template's parts in a fixed order at a fixed time, the text row by row. The same
 * template and data give the same bytes.
 */
final class Docx {

    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE_DOCUMENT =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    /** Settings that a document looks different without; the rest are the author's, some reach out of the file. */
    private static final Set<String> SETTINGS = Set.of("zoom", "mirrorMargins", "bordersDoNotSurroundHeader",
            "bordersDoNotSurroundFooter", "autoHyphenation", "defaultTabStop", "evenAndOddHeaders",
            "characterSpacingControl", "footnotePr", "endnotePr", "compat", "themeFontLang", "clrSchemeMapping",
            "decimalSymbol", "listSeparator");

    private final Template template;
    private final Filling filling;
    private final KeptParts kept;
    private final ZipOutputStream zip;

    private Docx(Template template, Filling filling, OutputStream out) {
        this.template = template;
        this.filling = filling;
        this.kept = KeptParts.of(template.file());
        this.zip = new ZipOutputStream(out, UTF_8);
    }

    static void write(Template template, Filling filling, OutputStream out) throws IOException {
        Docx docx = new Docx(template, filling, out);
        docx.contentTypes();
        docx.relations("", List.of(new Relations.Relation("rId1", "", OFFICE_DOCUMENT, template.file().main(), false)));
        for (String part : docx.kept.relations().keySet()) {
            docx.part(part);
            docx.relations(part, docx.kept.relations().get(part));
        }
        docx.zip.finish();
    }

    private void part(String part) throws IOException {
        if (part.equals(template.file().main())) {
            entry(part, this::body);
        } else if (template.margins().containsKey(part)) {
            entry(part, writer -> margin(template.margins().get(part), writer));
        } else if (part.endsWith("settings.xml")) {
            entry(part, writer -> settings(template.file().xml(part), writer));
        } else {
            zip.putNextEntry(entry(part));
            zip.write(template.file().parts().get(part));
            zip.closeEntry();
        }
    }

    private void body(Writer writer) {
        ContentXml content = new ContentXml(writer);
        content.xml().raw(HEAD).open(template.root()).raw("<w:body>");
        filling.fill(template.body(), content);
        content.template(template.sections().get(template.sections().size() - 1));
        content.xml().raw("</w:body>").close(template.root());
    }

    private void margin(Template.Margin margin, Writer writer) {
        ContentXml content = new ContentXml(writer);
        content.xml().raw(HEAD).open(margin.root());
        Gathered filled = new Gathered();
        filling.fill(margin.content(), filled);
        content.blocks(filled.cell(new Block.Cell(null, margin.content())));
        content.xml().close(margin.root());
    }

    private static void settings(Element settings, Writer writer) {
        XmlOut out = new XmlOut(writer).raw(HEAD).open(settings);
        Wml.children(settings).stream().filter(setting -> SETTINGS.contains(setting.getLocalName()))
                .forEach(out::element);
        out.close(settings);
    }

    private void contentTypes() throws IOException {
        entry("[Content_Types].xml", writer -> {
            XmlOut out = new XmlOut(writer).raw(HEAD).raw("<Types xmlns=\"" + PACKAGE + "content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
                    + ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
            kept.types().forEach((part, type) -> out.raw("<Override PartName=\"/").text(part)
                    .raw("\" ContentType=\"").text(type).raw("\"/>"));
            out.raw("</Types>");
        });
    }

    private void relations(String part, List<Relations.Relation> relations) throws IOException {
        if (!relations.isEmpty()) {
            entry(Relations.fileOf(part), writer -> {
                XmlOut out = new XmlOut(writer).raw(HEAD)
                        .raw("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
                relations.forEach(relation -> out.raw("<Relationship Id=\"").text(relation.id()).raw("\" Type=\"")
                        .text(relation.typeUri()).raw("\" Target=\"").text(relation.target()).raw("\"/>"));
                out.raw("</Relationships>");
            });
        }
    }

    private interface Writing {
        void to(Writer writer);
    }

    private void entry(String name, Writing writing) throws IOException {
        zip.putNextEntry(entry(name));
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 1 << 16);
        try {
            writing.to(writer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED);
        return entry;
    }
}
