package vn.vinhdanh.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the code of the dossier or list that a request is about beside each line that is logged meanwhile. The engine
 * does the same with the business key while it runs an instance ({@code loggingContextBusinessKey}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LogSubject extends OncePerRequestFilter {

    static final String KEY = "subject";

    private static final Pattern CODE = Pattern.compile(
            "/(?:nominations|dossiers|lists|imports|revocations|movements)/([a-z0-9-]{1,80})(?:[/.]|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher code = CODE.matcher(request.getRequestURI());
        if (!code.find()) {
            chain.doFilter(request, response);
            return;
        }
        MDC.put(KEY, code.group(1));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }
}
