package vn.vinhdanh.web.open;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is too large before any of it is read: what staff may upload is far more than a stranger needs. It
 * comes before everything that asks for a parameter, since that alone would read the file.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class FileCheckLimit extends OncePerRequestFilter {

    static final String ADDRESS = "/public/check-file";

    /** What a form holds beside its file. */
    private static final long FIELDS = 16_384;

    private final DataSize largest;

    FileCheckLimit(@Value("${vinhdanh.public.largest-checked:20MB}") DataSize largest) {
        this.largest = largest;
    }

    DataSize largest() {
        return largest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith(request.getContextPath() + ADDRESS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length >= 0 && length <= largest.toBytes() + FIELDS) {
            chain.doFilter(request, response);
        } else if (Answers.wantsJson(request)) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setHeader("Connection", "close");
        } else {
            response.setHeader("Connection", "close");
            response.sendRedirect(request.getContextPath() + ADDRESS + "?large");
        }
    }
}
