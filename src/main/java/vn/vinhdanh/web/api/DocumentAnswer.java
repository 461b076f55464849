package vn.vinhdanh.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import vn.vinhdanh.document.DocumentFormat;

/** A paper of ours as the answer to a request. A PDF may open in the browser, in which it runs nothing of ours. */
final class DocumentAnswer {

    private static final String SAVED = "sandbox; default-src 'none'; frame-ancestors 'none'";
    private static final String OPEN_PDF = "default-src 'self'; script-src 'none'; frame-ancestors 'self'";

    private DocumentAnswer() {
    }

    /**
     * Writes the head and gives the stream for the rest; to be called once the paper is made, so that a refusal before
     * is answered as one.
     *
     * @param inline whether a PDF opens in the browser
     */
    static OutputStream begin(HttpServletResponse response, String fileName, DocumentFormat format, boolean inline) {
        boolean opens = inline && format == DocumentFormat.PDF;
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                (opens ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(fileName + "." + format.ending(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("Content-Security-Policy", opens ? OPEN_PDF : SAVED);
        response.setHeader("X-Frame-Options", opens ? "SAMEORIGIN" : "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        try {
            return response.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void of(HttpServletResponse response, String fileName, DocumentFormat format, boolean inline,
            byte[] content) {
        try {
            begin(response, fileName, format, inline).write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param ending docx or pdf, as the address says */
    static DocumentFormat format(String ending) {
        return DocumentFormat.valueOf(ending.toUpperCase(Locale.ROOT));
    }
}
