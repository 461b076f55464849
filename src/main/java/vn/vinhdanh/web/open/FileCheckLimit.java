package vn.vinhdanh.web.open;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.RefusalTexts;

/**
 * Turns away what is too large before any of it is kept: what staff may upload is far more than a stranger needs. It
 * comes before everything that asks for a parameter, since that alone would store the file.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class FileCheckLimit extends OncePerRequestFilter {

    static final String ADDRESS = "/public/check-file";

    /** What a form holds beside its file. */
    private static final long FIELDS = 16_384;

    /** A browser that is cut off while it sends shows an error of its own, so up to so many times the most is heard. */
    private static final int PATIENCE = 10;

    private static final Pattern LANGUAGE = Pattern.compile("(?:^|&)lang=(vi|en)(?:&|$)");

    private final DataSize largest;
    private final RefusalTexts texts;
    private final ObjectMapper json;

    FileCheckLimit(@Value("${vinhdanh.public.largest-checked:20MB}") DataSize largest, RefusalTexts texts,
            ObjectMapper json) {
        this.largest = largest;
        this.texts = texts;
        this.json = json;
    }

    DataSize largest() {
        return largest;
    }

    /** Bytes of a request, its form and all. */
    long most() {
        return largest.toBytes() + FIELDS;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith(request.getContextPath() + ADDRESS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // What does not say how long it is, is counted while it is read: see ChunkedFiles.
        if (request.getContentLengthLong() <= most()) {
            chain.doFilter(request, response);
            return;
        }
        if (!heardOut(request.getInputStream())) {
            response.setHeader("Connection", "close");
        }
        refuse(request, response);
    }

    /** Says that it is too large: in JSON, or by the page. */
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", Answers.NEVER.getHeaderValue());
        String chosen = chosenLanguage(request);
        if (Answers.wantsJson(request)) {
            HttpStatus status = HttpStatus.PAYLOAD_TOO_LARGE;
            Locale locale = chosen == null && request.getHeader("Accept-Language") != null ? request.getLocale()
                    : Locale.forLanguageTag(chosen == null ? "vi" : chosen);
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(),
                    ProblemDetail.forStatusAndDetail(status, texts.text(refusal(), locale)));
        } else {
            response.sendRedirect(request.getContextPath() + ADDRESS + "?large"
                    + (chosen == null ? "" : "&lang=" + chosen));
        }
    }

    Refusal refusal() {
        return Refusal.tooLarge("file", "signature.file.large", largest.toMegabytes());
    }

    /** Reads to the end and keeps nothing; whether there was an end. */
    private boolean heardOut(InputStream body) throws IOException {
        byte[] part = new byte[8192];
        long heard = 0;
        for (int count = body.read(part); count >= 0; count = body.read(part)) {
            heard += count;
            if (heard > largest.toBytes() * PATIENCE) {
                return false;
            }
        }
        return true;
    }

    /** Of a link; the request's parameters are not asked for, see above. */
    private static String chosenLanguage(HttpServletRequest request) {
        Matcher language = LANGUAGE.matcher(request.getQueryString() == null ? "" : request.getQueryString());
        return language.find() ? language.group(1) : null;
    }
}
