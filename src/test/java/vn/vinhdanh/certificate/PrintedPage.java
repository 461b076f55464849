package vn.vinhdanh.certificate;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page of a PDF as a reader sees it: lines of text with their places in mm from the top left corner.
 */
public record PrintedPage(List<Line> lines) {

    private static final double MM = 25.4 / 72;
    private static final int DPI = 150;

    /** @param baseline on which the letters stand */
    public record Line(String text, double left, double right, double baseline, double size) {

        double center() {
            return (left + right) / 2;
        }
    }

    public static PrintedPage of(Path file, int number) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<Line> lines = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    TextPosition first = letters.get(0);
                    TextPosition last = letters.get(letters.size() - 1);
                    lines.add(new Line(text, first.getXDirAdj() * MM, (last.getXDirAdj() + last.getWidthDirAdj()) * MM,
                            first.getYDirAdj() * MM, first.getFontSizeInPt()));
                }
            };
            stripper.setSortByPosition(true);
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            stripper.getText(document);
            return new PrintedPage(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line that begins so. */
    public Line line(String beginning) {
        return lines.stream().filter(line -> line.text().startsWith(beginning)).findFirst()
                .orElseThrow(() -> new AssertionError(beginning + " is not in " + lines));
    }

    /** All letters without spaces, from top to bottom. */
    public String letters() {
        return lines.stream().map(Line::text).reduce("", String::concat).replaceAll("\\s", "");
    }

    /** What the square code says, read from the page as a picture around its place; null where none is read. */
    static String code(Path file, int number, FieldBox box) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(number - 1, DPI, ImageType.GRAY);
            int x = pixels(box.x());
            int y = pixels(box.y());
            BufferedImage part = page.getSubimage(x, y, pixels(box.width()), pixels(box.height()));
            int[] colours = part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                    new RGBLuminanceSource(part.getWidth(), part.getHeight(), colours)))).getText();
        } catch (ReaderException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int pixels(double mm) {
        return (int) Math.round(mm / 25.4 * DPI);
    }
}
