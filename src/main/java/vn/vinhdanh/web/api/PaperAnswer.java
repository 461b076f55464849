package vn.vinhdanh.web.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file that somebody uploaded, as an answer: under its own name, and opened in the browser only where it can do no
 * harm there. Only PDF and pictures open, and even those without scripts; everything else is saved.
 */
final class PaperAnswer {

    /** What is saved has nothing to load, run or be framed by. */
    private static final String SAVED = "sandbox; default-src 'none'; frame-ancestors 'none'";
    /** Our own pages show a picture beside the dossier. */
    private static final String OPEN_PICTURE = "sandbox; default-src 'none'; img-src 'self'; "
            + "style-src 'unsafe-inline'; frame-ancestors 'self'";
    /** And a PDF, but in no sandbox: browsers do not start their viewer in one. It runs nothing of ours. */
    private static final String OPEN_PDF = "default-src 'self'; script-src 'none'; frame-ancestors 'self'";
    private static final String PDF = "application/pdf";

    private PaperAnswer() {
    }

    /** @param inline asks for it to open in the browser */
    static ResponseEntity<byte[]> of(String fileName, String mediaType, boolean inline, byte[] content) {
        boolean pdf = mediaType.equals(PDF);
        boolean opens = inline && (pdf || mediaType.startsWith("image/"));
        ContentDisposition disposition = (opens ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(fileName, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", opens ? pdf ? OPEN_PDF : OPEN_PICTURE : SAVED)
                .header("X-Frame-Options", opens ? "SAMEORIGIN" : "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(content);
    }
}
