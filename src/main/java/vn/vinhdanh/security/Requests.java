package vn.vinhdanh.security;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Kinds of requests that the rules speak of. */
final class Requests {

    /** Camunda's webapps: they bring headers, a CSRF check and an engine authentication of their own. */
    static final RequestMatcher WEBAPPS = path("/camunda/**");
    static final RequestMatcher WEBAPP_API = path("/camunda/api/**");
    static final RequestMatcher WEBAPP_LOGOUT = path(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
    /** What the webapps put their own security headers on. */
    static final RequestMatcher WEBAPP_RESPONSES = new OrRequestMatcher(path("/camunda/app/**"), WEBAPP_API);
    /** What the engine answers itself: by Basic, and to the webapps. */
    static final RequestMatcher ENGINE = new OrRequestMatcher(path("/engine-rest/**"), WEBAPP_API);
    static final RequestMatcher MULTIPART = request -> {
        String type = request.getContentType();
        return type != null && type.trim().regionMatches(true, 0, "multipart/", 0, 10);
    };
    static final RequestMatcher TAKES_FILES =
            new OrRequestMatcher(path("/api/**"), ENGINE, path(HttpMethod.POST, "/public/check-file"));
    static final RequestMatcher LOGIN = path(HttpMethod.POST, "/login");
    static final RequestMatcher LOGOUT = path(HttpMethod.POST, "/logout");
    /** What is open to a session whose password has to be changed first. */
    static final RequestMatcher BEFORE_PASSWORD_CHANGE = new OrRequestMatcher(path("/password"), path("/error"));

    /** Carries its password itself, so no other site can make a browser send it: needs no CSRF token. */
    static final RequestMatcher BASIC = request -> {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
    };

    /** A browser says that another site's page caused it. A browser that once cached Basic would send that along. */
    static final RequestMatcher FROM_ANOTHER_SITE = request -> {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    };

    /** Worth coming back to after sign-in: a page that a person opened, not data that a script fetched. */
    static final RequestMatcher PAGE = new AndRequestMatcher(
            request -> "GET".equals(request.getMethod()),
            request -> {
                String accept = request.getHeader(HttpHeaders.ACCEPT);
                return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
            },
            new NegatedRequestMatcher(WEBAPP_API));

    private Requests() {
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
