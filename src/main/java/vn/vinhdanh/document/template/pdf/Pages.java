package vn.vinhdanh.document.template.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** The pages of a PDF. Each is written out as soon as it is full, so that only one is held. */
final class Pages {

    private final PDDocument document;
    private final Faces faces;
    private final Setting setting;
    private final CRC32 check = new CRC32();
    private Section section;
    private Canvas canvas;
    private int number;
    private boolean firstOfSection = true;
    private double top;
    private double bottom;

    Pages(PDDocument document, Faces faces, Setting setting) {
        this.document = document;
        this.faces = faces;
        this.setting = setting;
    }

    /** What follows belongs to this section. */
    void section(Section next) {
        boolean samePage = canvas != null && next.continuous();
        if (!samePage) {
            close(); // as a page of the section before
        }
        section = next;
        if (!samePage) {
            firstOfSection = true;
            number = next.firstNumber() > 0 ? next.firstNumber() - 1 : number;
        }
    }

    /** Begins a page, after the one before has been written out. */
    void open() {
        close();
        number++;
        canvas = new Canvas(section.height(), faces);
        Stack header = margin("header");
        Stack footer = margin("footer");
        top = Math.max(section.top(), header.isEmpty() ? 0 : section.header() + header.height());
        bottom = section.height()
                - Math.max(section.bottom(), footer.isEmpty() ? 0 : section.footer() + footer.height());
        header.draw(canvas, section.left(), section.header());
        footer.draw(canvas, section.left(), section.height() - section.footer() - footer.height());
        firstOfSection = false;
    }

    private Stack margin(String kind) {
        String which = firstOfSection && section.ownFirst() ? "first" : "default";
        String reference = section.margins().get(kind + "/" + which);
        return reference == null ? setting.stack(List.of(), 0, null)
                : setting.stack(setting.margin(reference), section.bodyWidth(), Integer.toString(number));
    }

    boolean isOpen() {
        return canvas != null;
    }

    boolean isFirstOfSection() {
        return firstOfSection;
    }

    Canvas canvas() {
        return canvas;
    }

    double left() {
        return section.left();
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    /** Writes the open page out. */
    void close() {
        if (canvas == null) {
            return;
        }
        byte[] content = canvas.content().getBytes(ISO_8859_1);
        check.update(content);
        PDPage page = new PDPage(new PDRectangle((float) section.width(), (float) section.height()));
        page.setResources(faces.resources());
        try {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content);
            }
            page.setContents(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document.addPage(page);
        canvas = null;
    }

    /** A number that another text would not have. */
    long check() {
        return check.getValue();
    }
}
