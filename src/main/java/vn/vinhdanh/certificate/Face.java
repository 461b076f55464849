package vn.vinhdanh.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A font of a document, with the widths of its letters at hand. */
final class Face {

    /** Stands where the font has no letter, to be seen and not to be lost in silence. */
    private static final String NO_LETTER = "\u25A1";

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();
    private final Map<Integer, Boolean> known = new HashMap<>();

    Face(PDFont font) {
        this.font = font;
    }

    PDFont font() {
        return font;
    }

    /** Width of the text in letters of one point, in points. */
    float width(String text) {
        return (float) text.codePoints().mapToDouble(letter -> widths.computeIfAbsent(letter, this::measured)).sum();
    }

    /** The text with only letters that the font has; spaces of every kind are spaces, marks without a place are out. */
    String writable(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                clean.append(letter == '\n' ? '\n' : ' ');
            } else if (Character.getType(letter) != Character.FORMAT && !Character.isISOControl(letter)) {
                clean.append(known.computeIfAbsent(letter, this::has) ? Character.toString(letter) : NO_LETTER);
            }
        });
        return clean.toString();
    }

    private boolean has(int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    private float measured(int letter) {
        try {
            return font.getStringWidth(Character.toString(letter)) / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
