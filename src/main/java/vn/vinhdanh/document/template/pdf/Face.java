package vn.vinhdanh.document.template.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One of the four faces of Tinos in a PDF, which is as wide as Times New Roman, letter by letter. */
final class Face implements AutoCloseable {

    /** What stands for a letter that the face does not have, so that its absence is seen. */
    private static final int[] INSTEAD = {'\u25a1', '?'};

    private final String name;
    private final TrueTypeFont typeface;
    private final PDType0Font font;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    /** @param code as the PDF writes it. @param width for size 1 */
    record Glyph(String code, double width) {
    }

    Face(PDDocument document, String name) {
        this.name = name;
        typeface = Typefaces.take(name);
        try {
            font = PDType0Font.load(document, typeface, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When nothing more is asked of it: the next PDF has its file from here on. */
    @Override
    public void close() {
        Typefaces.giveBack(name, typeface);
    }

    PDType0Font font() {
        return font;
    }

    Glyph glyph(int letter) {
        Glyph known = glyphs.get(letter);
        if (known == null) {
            known = find(letter);
            glyphs.put(letter, known);
        }
        return known;
    }

    private Glyph find(int letter) {
        if (letter == '\u2011') {
            return glyph('-');
        }
        try {
            byte[] code = font.encode(Character.toString(letter));
            font.addToSubset(letter);
            int number = (code[0] & 0xff) << 8 | code[1] & 0xff;
            return new Glyph(HexFormat.of().formatHex(code), font.getWidth(number) / 1000);
        } catch (IllegalArgumentException missing) {
            boolean last = letter == INSTEAD[INSTEAD.length - 1];
            if (last) {
                throw missing;
            }
            return glyph(letter == INSTEAD[0] ? INSTEAD[1] : INSTEAD[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
