package vn.vinhdanh.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.vinhdanh.audit.CallOrigin;

/** The client's address (behind a proxy: what the proxy says of it) and the first part of the address called. */
@Component
class RequestOrigin implements CallOrigin {

    @Override
    public String get() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest()) : JOB;
    }

    /** {@code 10.1.2.3 api}; pages are {@code 10.1.2.3 page}. */
    static String of(HttpServletRequest request) {
        String path = request.getRequestURI();
        String part = path.startsWith("/api/") ? "api" : path.startsWith("/engine-rest/") ? "engine-rest"
                : path.startsWith("/camunda/") ? "camunda" : "page";
        return request.getRemoteAddr() + " " + part;
    }
}
