package vn.vinhdanh.certificate;

import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.WriterException;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The QR code as lines and not as a picture: sharp on any printer, and small in a file of five thousand. */
final class SquareCode {

    /** Modules left free around it, so that it is read. */
    private static final int MARGIN = 4;

    private SquareCode() {
    }

    static void draw(Pen pen, FieldBox box, String content) throws IOException {
        ByteMatrix code = encoded(content);
        int modules = code.getWidth() + 2 * MARGIN;
        double side = Math.min(box.width(), box.height());
        double module = side / modules;
        double left = box.x() + (box.width() - side) / 2 + MARGIN * module;
        double top = box.y() + (box.height() - side) / 2 + MARGIN * module;
        PDPageContentStream out = pen.out();
        out.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < code.getHeight(); row++) {
            int start = -1;
            for (int column = 0; column <= code.getWidth(); column++) {
                boolean dark = column < code.getWidth() && code.get(column, row) == 1;
                if (dark && start < 0) {
                    start = column;
                } else if (!dark && start >= 0) {
                    out.addRect(pen.x(left + start * module), pen.y(top + (row + 1) * module),
                            pen.length((column - start) * module), pen.length(module));
                    start = -1;
                }
            }
        }
        out.fill();
    }

    private static ByteMatrix encoded(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
