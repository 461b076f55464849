package vn.vinhdanh.intake.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/**
 * XML as it is unpacked, within bounds. A parser streams elements and texts but holds a tag, a comment or a processing
 * instruction whole, so one of a gigabyte would fill the heap: none may be longer than a real one ever is. Zero bytes
 * are passed over, which makes UTF-16 look like ASCII here; in an encoding that is neither, no tag is seen and the
 * text is soon too long.
 */
final class BoundedXml extends FilterInputStream {

    /** A cell holds 32,767 characters; escaped, in UTF-8 or UTF-16, it stays below. */
    private static final int LONGEST_PIECE = 1 << 20;
    private static final String COMMENT = "!--";
    private static final String CDATA = "![CDATA[";

    private final IntConsumer unpacked;
    private int length;
    private boolean opensMarkup;
    private String until;
    private int matched;
    private final StringBuilder opening = new StringBuilder();

    /** @param unpacked is told how many bytes were read, and throws when it is too many */
    BoundedXml(InputStream in, IntConsumer unpacked) {
        super(in);
        this.unpacked = unpacked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = super.read(bytes, offset, count);
        if (read > 0) {
            unpacked.accept(read);
            for (int i = offset; i < offset + read; i++) {
                if (bytes[i] != 0) {
                    look((char) (bytes[i] & 0xff));
                }
            }
        }
        return read;
    }

    private void look(char c) {
        if (++length > LONGEST_PIECE) {
            throw FileRefusals.tooLarge();
        }
        if (until != null) {
            inside(c);
        } else if (c == '<') {
            length = 0;
            opensMarkup = true;
            opening.setLength(0);
        } else if (opensMarkup) {
            opened(c);
        }
    }

    /** The first characters after an angle bracket tell what it opens. */
    private void opened(char c) {
        if (opening.isEmpty() && c != '!' && c != '?') {
            opensMarkup = false;
            return;
        }
        opening.append(c);
        String so = opening.toString();
        if (so.equals("?")) {
            enter("?>");
        } else if (so.equals(COMMENT)) {
            enter("-->");
        } else if (so.equals(CDATA)) {
            enter("]]>");
        } else if (!COMMENT.startsWith(so) && !CDATA.startsWith(so)) {
            opensMarkup = false;
        }
    }

    private void enter(String end) {
        until = end;
        matched = 0;
        opensMarkup = false;
    }

    private void inside(char c) {
        char first = until.charAt(0);
        if (c == until.charAt(matched)) {
            matched++;
        } else if (!(c == first && matched == 2 && until.length() == 3)) {
            matched = c == first ? 1 : 0;
        }
        if (matched == until.length()) {
            until = null;
            length = 0;
        }
    }
}
