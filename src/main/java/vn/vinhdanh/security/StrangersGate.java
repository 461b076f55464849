package vn.vinhdanh.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else, where nobody has signed in yet. Files are taken at the few addresses that have a use
 * for them, where what comes next asks who it is before it reads: everywhere else Spring would store them on the disk
 * before it finds that there is no such address. A session's cookie that no session of ours can have is not looked up:
 * with a character that PostgreSQL cannot store, the look would fail.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class StrangersGate extends OncePerRequestFilter {

    private final ApiProblems problems;
    private final String cookie;

    StrangersGate(ApiProblems problems, @Value("${server.servlet.session.cookie.name}") String cookie) {
        this.problems = problems;
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.REQUEST && Requests.MULTIPART.matches(request)
                && !Requests.TAKES_FILES.matches(request)) {
            response.setHeader("Connection", "close");
            problems.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "files");
            return;
        }
        chain.doFilter(hasForeignSession(request) ? new WithoutForeignSessions(request) : request, response);
    }

    /** The page that says what went wrong looks for the session, too, and is given the request as it came. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private boolean hasForeignSession(HttpServletRequest request) {
        return request.getCookies() != null && Arrays.stream(request.getCookies()).anyMatch(this::isForeign);
    }

    private boolean isForeign(Cookie sent) {
        if (!cookie.equals(sent.getName())) {
            return false;
        }
        try {
            String id = new String(Base64.getDecoder().decode(sent.getValue()), StandardCharsets.UTF_8);
            return !UUID.fromString(id).toString().equals(id);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private final class WithoutForeignSessions extends HttpServletRequestWrapper {

        WithoutForeignSessions(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            return Arrays.stream(super.getCookies()).filter(sent -> !isForeign(sent)).toArray(Cookie[]::new);
        }
    }
}
