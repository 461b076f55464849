package vn.vinhdanh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.refusal.Refusal;

/** A picture keeps its pixels and nothing else. */
public class PictureCopyTest {

    private static final String PLACE = "GPS 9.6025 105.9739 Nha rieng";

    /** Red at the left, blue at the right, with a text about place and an orientation in its EXIF. */
    public static byte[] photograph(int width, int height, int orientation) throws IOException {
        byte[] plain = encoded("jpeg", width, height);
        byte[] text = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4 + text.length);
        exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 0x4d4d).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        exif.putInt(0).put(text);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.writeBytes(exif.array());
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }

    private static byte[] encoded(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width, height);
        canvas.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }

    private static BufferedImage shown(PictureCopy copy) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(copy.jpeg()));
    }

    private static boolean isRed(BufferedImage image, double x, double y) {
        Color color = new Color(image.getRGB((int) (x * (image.getWidth() - 1)), (int) (y * (image.getHeight() - 1))));
        return color.getRed() > 180 && color.getBlue() < 80;
    }

    @Test
    void placeAndTimeStayBehind() throws IOException {
        byte[] file = photograph(200, 100, 1);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("Exif", PLACE);
        PictureCopy copy = PictureCopy.of(file);
        assertThat(new String(copy.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", PLACE);
        assertThat(shown(copy).getWidth()).isEqualTo(200);
    }

    /** Where the red half, stored at the left, is after the picture was set upright. */
    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({"1, 0.1, 0.5, 200", "2, 0.9, 0.5, 200", "3, 0.9, 0.5, 200", "4, 0.1, 0.5, 200", "5, 0.5, 0.1, 100",
        "6, 0.5, 0.1, 100", "7, 0.5, 0.9, 100", "8, 0.5, 0.9, 100", "9, 0.1, 0.5, 200"})
    void itStandsAsTheCameraSaid(int orientation, double x, double y, int width) throws IOException {
        BufferedImage image = shown(PictureCopy.of(photograph(200, 100, orientation)));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(isRed(image, x, y)).isTrue();
        assertThat(isRed(image, 1 - x, 1 - y)).isFalse();
    }

    @Test
    void aLargeOneBecomesSmallerAndASmallOneStays() throws IOException {
        PictureCopy large = PictureCopy.of(encoded("png", 5_000, 2_500));
        assertThat(large.width()).isEqualTo(PictureCopy.LONGEST_SIDE);
        assertThat(large.height()).isEqualTo(PictureCopy.LONGEST_SIDE / 2);
        assertThat(isRed(shown(large), 0.1, 0.5)).isTrue();
        assertThat(PictureCopy.of(encoded("png", 30, 20)).width()).isEqualTo(30);
    }

    @Test
    void whatIsTransparentBecomesWhite() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB), "png", file);
        assertThat(shown(PictureCopy.of(file.toByteArray())).getRGB(20, 20)).isEqualTo(Color.WHITE.getRGB());
    }

    @ParameterizedTest
    @ValueSource(strings = {"good.pdf", "good.docx", "cut-off.jpg", "cut-off.png", "html-before-the-pdf.pdf",
        "says-it-is-65535-pixels-square.jpg", "thirty-thousand-pixels-square.png"})
    void nothingElseIsTaken(String name) throws IOException {
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/papers", name));
        assertThat(catchThrowableOfType(Refusal.class, () -> PictureCopy.of(file)).kind())
                .isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    void aFileTooLargeIsRefused() {
        assertThat(catchThrowableOfType(Refusal.class, () -> PictureCopy.of(new byte[10_000_001])).kind())
                .isEqualTo(Refusal.Kind.TOO_LARGE);
    }
}
