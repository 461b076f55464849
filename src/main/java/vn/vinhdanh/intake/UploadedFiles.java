package vn.vinhdanh.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.vinhdanh.refusal.Refusal;

/** Uploaded files as bytes, where they are small, and stored files as files again. */
@Component
class UploadedFiles {

    private static final DataSize MOST = DataSize.ofMegabytes(25);

    /** @throws Refusal invalid, where it is too large to be one paper or one list */
    byte[] content(ListUpload.File file) {
        try {
            if (Files.size(file.path()) > MOST.toBytes()) {
                throw Refusal.invalid("file", "intake.file.too-big", file.name(), MOST.toMegabytes());
            }
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Work with a file. */
    @FunctionalInterface
    interface Work<T> {
        T on(Path file) throws IOException;
    }

    /** Gives the content as a file, which is gone afterwards. */
    <T> T as(byte[] content, Work<T> work) {
        try {
            Path file = Files.createTempFile("list", ".xlsx");
            try {
                Files.write(file, content);
                return work.on(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
