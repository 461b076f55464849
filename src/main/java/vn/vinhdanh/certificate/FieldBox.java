package vn.vinhdanh.certificate;

/**
 * Where a field goes and how it is written. Its text stands in the middle of the height, and shrinks or wraps until it
 * is inside.
 *
 * @param x       mm from the sheet's left edge
 * @param y       mm from the sheet's top edge
 * @param width   mm
 * @param height  mm
 * @param size    largest size of the letters, in points; of no meaning for the square code
 * @param overlay whether it is printed over the pre-printed sheet; on the whole certificate everything is
 * @param text    with {@code {placeholders}}, see {@link CertificateTexts}; null for the square code
 */
public record FieldBox(double x, double y, double width, double height, double size, Align align, boolean bold,
        boolean italic, boolean overlay, String text) {

    /** Where in the width. */
    public enum Align {
        LEFT, CENTER, RIGHT
    }
}
