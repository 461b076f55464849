package vn.vinhdanh.nomination.format;

/**
 * A JPEG picture: segments and scans up to the end marker. What telephones put behind it does not count; a small
 * picture inside a segment has an end marker too, which does not make a cut-off picture whole.
 */
final class Jpeg {

    private static final byte[] MAGIC = PaperContent.bytes(0xff, 0xd8, 0xff);
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    private Jpeg() {
    }

    static boolean isOne(byte[] content) {
        return PaperContent.startsWith(content, MAGIC);
    }

    static Finding inspect(byte[] content) {
        int at = 2;
        Finding size = null;
        boolean scanned = false;
        while (at + 1 < content.length) {
            if (at(content, at) != 0xff) {
                return Finding.DAMAGED;
            }
            int marker = at(content, at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == END) {
                return size == null || !scanned ? Finding.DAMAGED : size;
            }
            if (at + 4 > content.length) {
                return Finding.DAMAGED;
            }
            int length = two(content, at + 2);
            if (length < 2 || at + 2 + length > content.length) {
                return Finding.DAMAGED;
            }
            if (isFrame(marker)) {
                if (length < 8) {
                    return Finding.DAMAGED;
                }
                size = Pixels.inspect(PaperFormat.JPEG, two(content, at + 7), two(content, at + 5));
            }
            at += 2 + length;
            if (marker == SCAN) {
                scanned = true;
                at = afterScan(content, at);
            }
        }
        return Finding.DAMAGED;
    }

    /** Start of frame, which has the size; 0xc4, 0xc8 and 0xcc are something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Where the compressed data end: at a marker that is no stuffed byte, no restart and no filler. */
    private static int afterScan(byte[] content, int from) {
        for (int at = from; at + 1 < content.length; at++) {
            if (at(content, at) == 0xff) {
                int next = at(content, at + 1);
                boolean within = next == 0 || next == 0xff || next >= 0xd0 && next <= 0xd7;
                if (!within) {
                    return at;
                }
            }
        }
        return content.length;
    }

    private static int at(byte[] content, int index) {
        return content[index] & 0xff;
    }

    private static int two(byte[] content, int index) {
        return at(content, index) << 8 | at(content, index + 1);
    }
}
