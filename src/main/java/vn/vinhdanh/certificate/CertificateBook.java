package vn.vinhdanh.certificate;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Certificates in one file, a page each. Fonts and the ground of the pages are in it once, and pages are kept on disk
 * until it is saved, so that five thousand take little memory.
 */
final class CertificateBook implements Closeable {

    private final Heading heading;
    private final PDDocument document;
    private final Faces faces;
    private final Map<Ground, PDFormXObject> grounds = new HashMap<>();

    CertificateBook(Heading heading, String title) {
        this.heading = heading;
        this.document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        this.faces = new Faces(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(PaperWords.VIETNAMESE.toLanguageTag());
    }

    /** What certificates of one form have in common. */
    private record Ground(double width, double height, Authority authority, String awardFormTitle) {
    }

    /**
     * What goes on a page.
     *
     * @param texts   see {@link CertificateTexts}
     * @param address what the square code says
     */
    record Leaf(Layout layout, Map<String, String> texts, String address, Authority authority, String awardFormTitle) {
    }

    void add(Leaf leaf, Mode mode, PrinterProfile printer) {
        Layout layout = leaf.layout();
        double width = printer.paperWidth() == null ? layout.width() : printer.paperWidth();
        double height = printer.paperHeight() == null ? layout.height() : printer.paperHeight();
        PDPage page = new PDPage(new PDRectangle((float) (width * Pen.POINTS), (float) (height * Pen.POINTS)));
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page,
                PDPageContentStream.AppendMode.OVERWRITE, true)) {
            if (mode == Mode.FULL) {
                out.drawForm(ground(leaf));
            }
            Pen pen = new Pen(out, height, printer.dx(), printer.dy(), printer.scale() / 100);
            for (CertificateField field : CertificateField.values()) {
                FieldBox box = layout.box(field);
                if (mode == Mode.FULL || box.overlay()) {
                    write(pen, field, box, leaf, mode);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Pen pen, CertificateField field, FieldBox box, Leaf leaf, Mode mode) throws IOException {
        if (field == CertificateField.QR) {
            SquareCode.draw(pen, box, leaf.address());
            return;
        }
        boolean red = mode == Mode.FULL && field == CertificateField.NAME;
        pen.text(LayoutRules.filled(box.text(), leaf.texts()), faces.of(box.bold(), box.italic()), box,
                red ? Backdrop.RED : mode == Mode.FULL ? Backdrop.INK : Color.BLACK);
    }

    private PDFormXObject ground(Leaf leaf) throws IOException {
        Layout layout = leaf.layout();
        Ground key = new Ground(layout.width(), layout.height(), leaf.authority(), leaf.awardFormTitle());
        PDFormXObject known = grounds.get(key);
        if (known != null) {
            return known;
        }
        PDAppearanceStream form = new PDAppearanceStream(document);
        form.setBBox(new PDRectangle((float) (layout.width() * Pen.POINTS), (float) (layout.height() * Pen.POINTS)));
        form.setResources(new PDResources());
        try (PDPageContentStream out = new PDPageContentStream(document, form,
                form.getStream().createOutputStream(COSName.FLATE_DECODE))) {
            Pen pen = new Pen(out, layout.height(), 0, 0, 1);
            new Backdrop(pen, layout.width(), layout.height()).draw();
            heading.draw(pen, faces, layout, leaf.authority(), leaf.awardFormTitle());
        }
        grounds.put(key, form);
        return form;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    void save(Path file) {
        try {
            // Object streams would gather all pages in memory; what is in them is compressed already.
            document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (faces) {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
