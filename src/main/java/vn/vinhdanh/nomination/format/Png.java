package vn.vinhdanh.nomination.format;

import java.nio.ByteBuffer;

/** A PNG picture: chunks from IHDR, which has its size, to IEND. */
final class Png {

    private static final byte[] MAGIC = PaperContent.bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454e44;
    /** Length, type and checksum. */
    private static final int AROUND_DATA = 12;

    private Png() {
    }

    static boolean isOne(byte[] content) {
        return PaperContent.startsWith(content, MAGIC);
    }

    static Finding inspect(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        long at = MAGIC.length;
        Finding size = null;
        boolean pixels = false;
        while (at + AROUND_DATA <= content.length) {
            long length = bytes.getInt((int) at) & 0xffff_ffffL;
            int type = bytes.getInt((int) at + 4);
            if (at + AROUND_DATA + length > content.length || (size == null) != (type == IHDR)) {
                return Finding.DAMAGED;
            }
            switch (type) {
                case IHDR -> {
                    if (length != 13) {
                        return Finding.DAMAGED;
                    }
                    size = Pixels.inspect(PaperFormat.PNG, bytes.getInt((int) at + 8), bytes.getInt((int) at + 12));
                }
                case IDAT -> pixels = true;
                case IEND -> {
                    return pixels ? size : Finding.DAMAGED;
                }
                default -> {
                }
            }
            at += AROUND_DATA + length;
        }
        return Finding.DAMAGED;
    }
}
