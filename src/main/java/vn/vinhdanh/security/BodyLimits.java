package vn.vinhdanh.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what a signed-in caller sends, as far as it is kept in memory anyway: not more than is taken, not for longer
 * than is waited, and, for the engine, no JSON that it would fail at. Files for our own interface are not touched: they
 * go to the disk, under limits of their own.
 */
class BodyLimits extends OncePerRequestFilter {

    private static final int HEARD_OUT = 4;

    /** As the application has one; the filter stands in three chains. */
    @Component
    static class Limits {

        private final DataSize text;
        private final DataSize model;
        private final long patience;
        private final ApiProblems problems;

        /** @param text JSON and the like; @param model what Modeler deploys; @param seconds for all of a body */
        Limits(@Value("${vinhdanh.web.largest-body:8MB}") DataSize text,
                @Value("${vinhdanh.web.largest-deployment:20MB}") DataSize model,
                @Value("${vinhdanh.web.longest-sending:60}") long seconds, ApiProblems problems) {
            this.text = text;
            this.model = model;
            this.patience = TimeUnit.SECONDS.toNanos(seconds);
            this.problems = problems;
        }
    }

    private final Limits limits;

    BodyLimits(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        // A page's form: Tomcat reads it, with a limit.
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            return true;
        }
        boolean empty = request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
        return empty || Requests.MULTIPART.matches(request) && !Requests.ENGINE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean files = Requests.MULTIPART.matches(request);
        long most = (files ? limits.model : limits.text).toBytes();
        byte[] body;
        try {
            body = read(request, most);
        } catch (SocketTimeoutException slow) {
            refuse(request, response, HttpStatus.REQUEST_TIMEOUT, "slow");
            return;
        }
        if (body == null) {
            refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "large");
        } else if (!files && Requests.ENGINE.matches(request) && !PlainJson.isPlain(body)) {
            limits.problems.write(request, response, HttpStatus.BAD_REQUEST, "text");
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        response.setHeader("Connection", "close");
        limits.problems.write(request, response, status, key);
    }

    /**
     * All of it, or null where it is more: then it is heard out for a while and not kept, since a caller who is cut off
     * in the middle never reads why.
     */
    private byte[] read(HttpServletRequest request, long most) throws IOException {
        InputStream in = request.getInputStream();
        boolean kept = request.getContentLengthLong() <= most;
        long begun = System.nanoTime();
        long heard = 0;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[16_384];
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            heard += count;
            kept = kept && heard <= most;
            if (kept) {
                body.write(part, 0, count);
            } else if (heard > most * HEARD_OUT) {
                return null;
            }
            if (System.nanoTime() - begun > limits.patience) {
                throw new SocketTimeoutException("sent too slowly");
            }
        }
        return kept ? body.toByteArray() : null;
    }
}
