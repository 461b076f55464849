package vn.vinhdanh.document.template.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.cos.COSDictionary;
import vn.vinhdanh.document.template.Block;
import vn.vinhdanh.document.template.FilledContent;
import vn.vinhdanh.document.template.Wml;

/**
 * A PDF being set. Full pages go to a temporary file, so that the heap holds one page however many there are. It has no
 * date, and the same text gives the same bytes.
 */
public final class PdfDocument implements FilledContent, AutoCloseable {

    private static final String LANGUAGE = "vi-VN";

    private final PDDocument document;
    private final Faces faces;
    private final Setting setting;
    private final Pages pages;
    private final Flow flow;
    private final List<Section> sections;
    private Section section;
    private int number;
    private TableSetting table;

    public PdfDocument(PdfSource source) {
        document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        faces = new Faces(document);
        setting = new Setting(source, faces);
        pages = new Pages(document, faces, setting);
        flow = new Flow(pages, setting.gaps());
        sections = source.sections().stream().map(Section::of).toList();
        section = sections.get(0);
        pages.section(section);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(source.title());
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(LANGUAGE);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        boolean ends = Wml.child(paragraph.properties(), "sectPr") != null;
        if (!ends || !paragraph.content().isEmpty()) {
            setting.paragraph(paragraph, section.bodyWidth(), null, null, flow::add);
        }
        if (ends && number + 1 < sections.size()) {
            section = sections.get(++number).after(section);
            flow.section(section);
        }
    }

    @Override
    public void tableStart(Block.Table started) {
        table = new TableSetting(setting, started, section.bodyWidth(), flow::add);
    }

    @Override
    public void row(Block.Row row) {
        table.row(row);
    }

    @Override
    public void tableEnd() {
        table.end();
    }

    /** Writes the whole PDF. */
    public void write(OutputStream out) throws IOException {
        flow.flush();
        if (!pages.isOpen() && document.getNumberOfPages() == 0) {
            pages.open();
        }
        pages.close();
        faces.embed();
        document.setDocumentId(pages.check());
        document.save(out, CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        try (faces) {
            document.close();
        }
    }
}
