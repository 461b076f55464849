package vn.vinhdanh.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While a node drains, every answer ends its connection: none is left open that the proxy would use once more. A proxy
 * that can ask another node, and says so, is sent there with what only reads; so it learns at once that this node is
 * going, and sends it nothing more by the time the door is closed. What writes is done here: nothing is asked twice.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastAnswers extends OncePerRequestFilter {

    /** Set by {@code docker/nginx.conf}. */
    static final String ANOTHER_NODE = "X-Another-Node";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ApplicationAvailability availability;

    LastAnswers(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            if (request.getHeader(ANOTHER_NODE) != null && READING.contains(request.getMethod())) {
                response.setStatus(HttpServletResponse.SC_BAD_GATEWAY);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
