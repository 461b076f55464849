package vn.vinhdanh.certificate;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Draws on a sheet in millimetres from its top left corner, as one measures with a ruler, moved and scaled as a printer
 * needs it.
 */
final class Pen {

    static final double POINTS = 72 / 25.4;

    private final PDPageContentStream out;
    private final double pageHeight;
    private final double dx;
    private final double dy;
    private final double scale;

    /**
     * @param pageHeight of the paper, mm
     * @param dx         mm
     * @param dy         mm
     * @param scale      1 is exact
     */
    Pen(PDPageContentStream out, double pageHeight, double dx, double dy, double scale) {
        this.out = out;
        this.pageHeight = pageHeight;
        this.dx = dx;
        this.dy = dy;
        this.scale = scale;
    }

    PDPageContentStream out() {
        return out;
    }

    /** Points from the page's left edge. */
    float x(double mm) {
        return (float) ((dx + mm * scale) * POINTS);
    }

    /** Points from the page's bottom edge. */
    float y(double mm) {
        return (float) ((pageHeight - dy - mm * scale) * POINTS);
    }

    /** Points of a length of the sheet. */
    float length(double mm) {
        return (float) (mm * scale * POINTS);
    }

    void line(double fromX, double fromY, double toX, double toY, Color color, double widthMm) throws IOException {
        out.setStrokingColor(color);
        out.setLineWidth(length(widthMm));
        out.moveTo(x(fromX), y(fromY));
        out.lineTo(x(toX), y(toY));
        out.stroke();
    }

    void frame(double x, double y, double width, double height, Color color, double widthMm) throws IOException {
        out.setStrokingColor(color);
        out.setLineWidth(length(widthMm));
        out.addRect(x(x), y(y + height), length(width), length(height));
        out.stroke();
    }

    /** The text in the middle of the box's height; a size that the box does not allow becomes smaller. */
    void text(String text, Face face, FieldBox box, Color color) throws IOException {
        FittedText fitted = FittedText.of(face.writable(text), face, length(box.width()), length(box.height()),
                box.size() * scale);
        double size = fitted.size();
        double leading = FittedText.LEADING * size;
        double first = y(box.y()) - (length(box.height()) - fitted.lines().size() * leading) / 2;
        for (int i = 0; i < fitted.lines().size(); i++) {
            String line = fitted.lines().get(i);
            double free = length(box.width()) - face.width(line) * size;
            double left = x(box.x()) + switch (box.align()) {
                case LEFT -> 0;
                case CENTER -> free / 2;
                case RIGHT -> free;
            };
            // A line's letters stand on about four fifths of its height.
            write(line, face, size, left, first - i * leading - 0.5 * (leading - size) - 0.8 * size, color);
        }
    }

    private void write(String line, Face face, double size, double left, double baseline, Color color)
            throws IOException {
        if (line.isEmpty()) {
            return;
        }
        out.beginText();
        out.setNonStrokingColor(color);
        out.setFont(face.font(), (float) size);
        out.newLineAtOffset((float) left, (float) baseline);
        out.showText(line);
        out.endText();
    }
}
