package vn.vinhdanh.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import vn.vinhdanh.intake.ListUpload;

/** The files of a request, on disk as long as the request lasts. */
final class Uploads implements AutoCloseable {

    private final List<Path> files = new ArrayList<>();
    private final ListUpload upload;

    /** @param list the Excel file; each may be null */
    Uploads(MultipartFile list, MultipartFile toTrinh, MultipartFile bienBan, MultipartFile papers) {
        try {
            upload = new ListUpload(file(list), file(toTrinh), file(bienBan), file(papers));
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    ListUpload files() {
        return upload;
    }

    /** A form sends a field without a chosen file as an empty one without a name. */
    private ListUpload.File file(MultipartFile part) throws IOException {
        boolean none = part == null
                || part.isEmpty() && (part.getOriginalFilename() == null || part.getOriginalFilename().isEmpty());
        if (none) {
            return null;
        }
        Path file = Files.createTempFile("upload", ".tmp");
        files.add(file);
        part.transferTo(file);
        return new ListUpload.File(part.getOriginalFilename(), file);
    }

    @Override
    public void close() {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
