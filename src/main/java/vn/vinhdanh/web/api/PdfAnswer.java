package vn.vinhdanh.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF that may be large: written to disk as a whole, so that what fails is answered as a failure, then sent. */
final class PdfAnswer {

    private PdfAnswer() {
    }

    /** @param inline opens in the browser; otherwise it is saved */
    static ResponseEntity<Resource> of(String fileName, boolean inline, Consumer<Path> writer) {
        try {
            Path file = Files.createTempFile("paper", ".pdf");
            boolean written = false;
            try {
                writer.accept(file);
                written = true;
            } finally {
                if (!written) {
                    Files.deleteIfExists(file);
                }
            }
            long size = Files.size(file);
            ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                    .filename(fileName, StandardCharsets.UTF_8).build();
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).contentLength(size)
                    .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", "private, no-store")
                    .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
