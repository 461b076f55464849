package vn.vinhdanh.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.text.Normalizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes {@code Content-Disposition} in ASCII. Tomcat drops a header with a letter such as "ứ"; without it an uploaded
 * HTML file would open in our origin instead of being saved. The true name stays in {@code filename*=UTF-8''…}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AsciiContentDispositionFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, ascii(name, value));
            }

            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, ascii(name, value));
            }
        });
    }

    static String ascii(String header, String value) {
        if (value == null || !HttpHeaders.CONTENT_DISPOSITION.equalsIgnoreCase(header)) {
            return value;
        }
        return Normalizer.normalize(value, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('\u0111', 'd').replace('\u0110', 'D') // the crossed d, which has no decomposition
                .replaceAll("[^\\x20-\\x7e]", "_");
    }
}
