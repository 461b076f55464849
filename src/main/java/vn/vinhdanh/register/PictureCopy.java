package vn.vinhdanh.register;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import vn.vinhdanh.nomination.format.Finding;
import vn.vinhdanh.nomination.format.PaperContent;
import vn.vinhdanh.nomination.format.PaperFormat;
import vn.vinhdanh.refusal.Refusal;

/**
 * A picture made again from its pixels: whatever else the file held, place and time of a photograph above all, stays
 * behind. It stands as the camera said it should, is white where it was transparent, and no larger than a page shows.
 *
 * @param jpeg the new file
 */
record PictureCopy(byte[] jpeg, int width, int height) {

    /** Of the longer side, in pixels. */
    static final int LONGEST_SIDE = 1_600;
    static final long LARGEST_FILE = 10_000_000;

    private static final long MOST_PIXELS = 60_000_000;
    private static final float QUALITY = 0.85f;

    /** @throws Refusal invalid or too large, with what is wrong with the file in words */
    static PictureCopy of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw Refusal.tooLarge("file", "register.example.picture.size", LARGEST_FILE / 1_000_000);
        }
        Finding finding = PaperContent.of(file);
        if (finding.format() != PaperFormat.JPEG && finding.format() != PaperFormat.PNG) {
            throw Refusal.invalid("file", "register.example.picture.format");
        }
        try {
            BufferedImage shown = upright(read(file), Orientation.of(file));
            return new PictureCopy(jpeg(shown), shown.getWidth(), shown.getHeight());
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            // The decoder's own words for a damaged file are of many kinds.
            throw Refusal.invalid("file", "register.example.picture.unreadable");
        }
    }

    /** Leaves out rows and columns while it reads, so that a large photograph needs no more memory than a small one. */
    private static BufferedImage read(byte[] file) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw Refusal.invalid("file", "register.example.picture.pixels", MOST_PIXELS / 1_000_000);
                }
                ImageReadParam how = reader.getDefaultReadParam();
                int every = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
                how.setSourceSubsampling(every, every, 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean turned = orientation >= 5;
        BufferedImage copy = new BufferedImage(turned ? height : width, turned ? width : height,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = copy.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, copy.getWidth(), copy.getHeight());
        canvas.transform(Orientation.upright(orientation, width, height));
        canvas.drawImage(picture, AffineTransform.getScaleInstance((double) width / picture.getWidth(),
                (double) height / picture.getHeight()), null);
        canvas.dispose();
        return copy;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
