package vn.vinhdanh.outgoing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The one file that leaves: a ZIP with names in UTF-8, written as it goes, and at its end a manifest that
 * {@code sha256sum -c} reads. One that breaks off has neither manifest nor directory, so no reader takes it for whole.
 */
final class PackageFile {

    static final String MANIFEST = "SHA256SUMS.txt";

    private final ZipOutputStream zip;
    private final LocalDateTime made;
    private final StringBuilder manifest = new StringBuilder();

    PackageFile(OutputStream out, LocalDateTime made) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.BEST_SPEED);
        this.made = made;
    }

    /** Writes the content of one file. */
    @FunctionalInterface
    interface Content {

        void to(OutputStream out) throws IOException;
    }

    /** @param path with "/" between folders; each part from {@link SafeNames} */
    void add(String path, Content content) throws IOException {
        DigestOutputStream counted = new DigestOutputStream(begin(path), sha256());
        content.to(counted);
        zip.closeEntry();
        manifest.append(HexFormat.of().formatHex(counted.getMessageDigest().digest())).append("  ").append(path)
                .append('\n');
    }

    /** Writes manifest and directory; the stream stays open. */
    void finish() throws IOException {
        begin(MANIFEST).write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private OutputStream begin(String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(made);
        zip.putNextEntry(entry);
        return new Unclosed(zip);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who writes one file of it may close that file, not the ZIP. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // the ZIP goes on
        }
    }
}
