package vn.vinhdanh.intake.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * XML cut into tags and what stands between them, so that all that is not changed is copied as it is, byte for byte.
 * For XML that a parser has found well-formed.
 */
final class XmlPieces {

    private static final String COMMENT = "<!--";
    private static final String CDATA = "<![CDATA[";

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int next;
    private int end;

    XmlPieces(Reader in) {
        this.in = in;
    }

    /**
     * A charset that gives every byte back as it came: UTF-16 where it is that, else Latin-1, under which UTF-8 and
     * all other supersets of ASCII pass through. What is added must then be ASCII.
     */
    static Charset transparent(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        if (first == 0xFE || first == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xFF || second == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
    }

    static XmlPieces of(InputStream in, Charset charset) {
        return new XmlPieces(new InputStreamReader(in, charset));
    }

    /** The next tag, comment or instruction whole, or the text up to it; null at the end. */
    String next() throws IOException {
        int c = read();
        if (c < 0) {
            return null;
        }
        StringBuilder piece = new StringBuilder(64).append((char) c);
        if (c == '<') {
            markup(piece);
        } else {
            for (c = read(); c >= 0 && c != '<'; c = read()) {
                piece.append((char) c);
            }
            if (c >= 0) {
                next--;
            }
        }
        return piece.toString();
    }

    private void markup(StringBuilder piece) throws IOException {
        char quote = 0;
        for (int c = read(); c >= 0; c = read()) {
            piece.append((char) c);
            if (c == '>' && quote == 0 && ends(piece)) {
                return;
            }
            if (piece.charAt(1) != '!' && piece.charAt(1) != '?') {
                if (quote == 0 && (c == '"' || c == '\'')) {
                    quote = (char) c;
                } else if (c == quote) {
                    quote = 0;
                }
            }
        }
    }

    private static boolean ends(StringBuilder piece) {
        int length = piece.length();
        if (piece.charAt(1) != '!' && piece.charAt(1) != '?') {
            return true;
        }
        if (piece.charAt(1) == '?') {
            return piece.charAt(length - 2) == '?' && length > 3;
        }
        if (startsWith(piece, COMMENT)) {
            return length >= 7 && piece.charAt(length - 2) == '-' && piece.charAt(length - 3) == '-';
        }
        return !startsWith(piece, CDATA) || piece.charAt(length - 2) == ']' && piece.charAt(length - 3) == ']';
    }

    private static boolean startsWith(StringBuilder piece, String start) {
        return piece.length() >= start.length() && piece.substring(0, start.length()).equals(start);
    }

    private int read() throws IOException {
        if (next == end) {
            end = in.read(buffer);
            next = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[next++];
    }
}
