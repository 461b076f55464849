package vn.vinhdanh.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.support.SqlBinaryValue;

/**
 * The files of one document while it is made: on disk, so that fifty thousand names need no memory. What it says is
 * written first, and both files are made from that.
 */
final class DocumentFiles implements AutoCloseable {

    private final Path folder;
    private final Path json;

    DocumentFiles() {
        try {
            folder = Files.createTempDirectory("document");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        json = folder.resolve("data.json.gz");
    }

    /** A file with its SHA-256. */
    record Made(Path file, byte[] sha256) {

        /** As a parameter of a statement. */
        SqlBinaryValue value() {
            try {
                return new SqlBinaryValue(Files.newInputStream(file), Files.size(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Writes something to a stream. */
    @FunctionalInterface
    interface Writing {

        void to(OutputStream out) throws IOException;
    }

    /** What the document says, as stored from now on; the SHA-256 is of the JSON before compression. */
    Made data(DocumentData data) {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(
                new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(json))), digest)) {
            DocumentJson.write(data, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Made(json, digest.digest());
    }

    /** What was stored earlier, to make the document again. */
    void data(byte[] stored) {
        try {
            Files.write(json, stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the document says, read back. */
    DocumentData stored() {
        return DocumentJson.read(this::open);
    }

    Made make(String name, Writing writing) {
        Path file = folder.resolve(name);
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Made(file, digest.digest());
    }

    private InputStream open() throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(json)));
    }

    static byte[] sha256(byte[] content) {
        return sha256().digest(content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
