package vn.vinhdanh.nomination.format;

import java.nio.charset.StandardCharsets;

/** Looks into a file. Its name and what the browser says of it count for nothing. */
public final class PaperContent {

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    /** The part of an OLE file that holds the encrypted Word or Excel document, as its directory spells it. */
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private PaperContent() {
    }

    /** What the file is, or why it is not taken. */
    public static Finding of(byte[] content) {
        if (startsWith(content, PDF)) {
            // Readers mend a PDF without its end; what people can read is taken.
            return Finding.of(PaperFormat.PDF);
        }
        if (Jpeg.isOne(content)) {
            return Jpeg.inspect(content);
        }
        if (Png.isOne(content)) {
            return Png.inspect(content);
        }
        if (startsWith(content, OLE)) {
            return indexOf(content, ENCRYPTED_PACKAGE, 0) < 0 ? Finding.unfit("nomination.paper.old-office")
                    : Finding.ENCRYPTED;
        }
        return startsWith(content, ZIP) ? OfficeFile.inspect(content) : Finding.UNKNOWN;
    }

    static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && indexOf(content, magic, 0, 1) == 0;
    }

    private static int indexOf(byte[] content, byte[] part, int from) {
        return indexOf(content, part, Math.max(from, 0), content.length - part.length + 1);
    }

    private static int indexOf(byte[] content, byte[] part, int from, int to) {
        for (int at = from; at < to; at++) {
            int same = 0;
            while (same < part.length && content[at + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return at;
            }
        }
        return -1;
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
