package vn.vinhdanh.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by its first bytes: only a zip can be an .xlsx, and what else it is decides what to tell. */
final class FileKind {

    private static final int ENOUGH = 64;

    private FileKind() {
    }

    static void requireZip(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(ENOUGH);
        }
        if (start.length == 0) {
            throw FileRefusals.of("intake.file.empty");
        }
        switch (FileMagic.valueOf(start)) {
            case OOXML -> { }
            case OLE2 -> throw oldContainer(file);
            case BIFF2, BIFF3, BIFF4 -> throw FileRefusals.of("intake.file.old-format");
            default -> throw FileRefusals.of("intake.file.not-excel");
        }
    }

    /** An .xls, a file behind a password, or a Word file of old. */
    private static RuntimeException oldContainer(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return FileRefusals.of("intake.file.encrypted");
            }
            return FileRefusals.of(root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
                    ? "intake.file.old-format" : "intake.file.not-excel");
        } catch (IOException | RuntimeException e) {
            return FileRefusals.of("intake.file.not-excel");
        }
    }
}
