package vn.vinhdanh.certificate;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A page with rulers, and a cross at the corners of each field: printed and laid over a sheet against the light, it
 * shows by how much the printer is off.
 */
@Component
class TestSheet {

    private static final Color INK = Color.BLACK;
    private static final Color FAINT = new Color(0x90, 0x90, 0x90);
    /** Printers leave the outermost millimetres white. */
    private static final double RULER = 10;
    private static final double CROSS = 3;

    private final MessageSource messages;

    TestSheet(MessageSource messages) {
        this.messages = messages;
    }

    void write(PrinterProfile printer, Layout layout, Locale language, OutputStream to) {
        double width = printer.paperWidth() == null ? layout.width() : printer.paperWidth();
        double height = printer.paperHeight() == null ? layout.height() : printer.paperHeight();
        try (PDDocument document = new PDDocument(); Faces faces = new Faces(document)) {
            PDPage page = new PDPage(new PDRectangle((float) (width * Pen.POINTS), (float) (height * Pen.POINTS)));
            document.addPage(page);
            document.getDocumentInformation().setTitle(say(language, "certificate.test.title", printer.name()));
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                Pen pen = new Pen(out, height, printer.dx(), printer.dy(), printer.scale() / 100);
                ruler(pen, faces, layout.width(), true);
                ruler(pen, faces, layout.height(), false);
                for (CertificateField field : CertificateField.values()) {
                    field(pen, faces, layout.box(field), say(language, "certificate.field." + field));
                }
                advice(pen, faces, layout, printer, language);
            }
            document.save(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ruler(Pen pen, Faces faces, double length, boolean across) throws IOException {
        for (int mm = 0; mm <= length; mm++) {
            double tick = mm % 10 == 0 ? 5 : mm % 5 == 0 ? 3.4 : 2;
            double thick = mm % 10 == 0 ? 0.2 : 0.1;
            if (across) {
                pen.line(mm, RULER, mm, RULER + tick, INK, thick);
            } else {
                pen.line(RULER, mm, RULER + tick, mm, INK, thick);
            }
            if (mm % 10 == 0 && mm > 0) {
                FieldBox box = across ? box(mm - 5, RULER + 5, 10, 4) : box(RULER + 5.5, mm - 2, 10, 4);
                pen.text(String.valueOf(mm), faces.of(false, false), across ? box
                        : new FieldBox(box.x(), box.y(), 10, 4, 8, FieldBox.Align.LEFT, false, false, true, null), INK);
            }
        }
        pen.line(across ? 0 : RULER, across ? RULER : 0, across ? length : RULER, across ? RULER : length, INK, 0.2);
    }

    private static FieldBox box(double x, double y, double width, double height) {
        return new FieldBox(x, y, width, height, 8, FieldBox.Align.CENTER, false, false, true, null);
    }

    private static void field(Pen pen, Faces faces, FieldBox box, String name) throws IOException {
        pen.frame(box.x(), box.y(), box.width(), box.height(), FAINT, 0.1);
        for (double x : new double[] {box.x(), box.x() + box.width()}) {
            for (double y : new double[] {box.y(), box.y() + box.height()}) {
                pen.line(x - CROSS, y, x + CROSS, y, INK, 0.15);
                pen.line(x, y - CROSS, x, y + CROSS, INK, 0.15);
            }
        }
        String place = "%s: x %s, y %s, %s x %s mm".formatted(name, mm(box.x()), mm(box.y()), mm(box.width()),
                mm(box.height()));
        pen.text(place, faces.of(false, false), new FieldBox(box.x() + 2, box.y(), box.width() - 4, box.height(), 9,
                FieldBox.Align.CENTER, false, false, true, null), INK);
    }

    private void advice(Pen pen, Faces faces, Layout layout, PrinterProfile printer, Locale language)
            throws IOException {
        double left = 30;
        double width = layout.width() - 2 * left;
        pen.text(say(language, "certificate.test.title", printer.name()), faces.of(true, false),
                new FieldBox(left, 24, width, 8, 16, FieldBox.Align.LEFT, true, false, true, null), INK);
        pen.text(say(language, "certificate.test.settings", mm(printer.dx()), mm(printer.dy()), mm(printer.scale()),
                mm(layout.width()), mm(layout.height())), faces.of(false, false),
                new FieldBox(left, 32, width, 6, 11, FieldBox.Align.LEFT, false, false, true, null), INK);
        pen.text(say(language, "certificate.test.advice"), faces.of(false, false),
                new FieldBox(left, 40, width, 44, 11, FieldBox.Align.LEFT, false, false, true, null), INK);
    }

    private String say(Locale language, String key, Object... args) {
        return messages.getMessage(key, args, language);
    }

    private static String mm(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
