package vn.vinhdanh.nomination;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The kinds of file a paper may be, told by their content. */
enum PaperFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JPEG("image/jpeg"),
    PNG("image/png");

    private static final int MOST_ENTRIES_LOOKED_AT = 50;
    private static final int MOST_BYTES_UNPACKED = 64 * 1024 * 1024;

    final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format, or empty where the content is none of those that are taken. */
    static Optional<PaperFormat> of(byte[] content) {
        if (startsWith(content, 0x25, 0x50, 0x44, 0x46, 0x2d)) {
            return Optional.of(PDF);
        }
        if (startsWith(content, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (startsWith(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
            return Optional.of(PNG);
        }
        return startsWith(content, 0x50, 0x4b, 0x03, 0x04) ? officeFormat(content) : Optional.empty();
    }

    /**
     * The names of a zip's first entries tell Word from Excel. Getting to the next one unpacks the one before, so there
     * is a limit: a few kilobytes can be packed to unpack for minutes.
     */
    private static Optional<PaperFormat> officeFormat(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            byte[] buffer = new byte[64 * 1024];
            int unpacked = 0;
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < MOST_ENTRIES_LOOKED_AT; i++, entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("word/")) {
                    return Optional.of(DOCX);
                }
                if (entry.getName().startsWith("xl/")) {
                    return Optional.of(XLSX);
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_BYTES_UNPACKED) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
