package vn.vinhdanh.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * One CSRF token for us and for Camunda's webapps, kept where the webapps keep theirs: a form inside Tasklist can call
 * {@code /api} without knowing about it, since AngularJS sends the cookie's value back as a header.
 */
@Component
class SharedCsrfTokens implements CsrfTokenRepository {

    private static final String SESSION_ATTRIBUTE = "CAMUNDA_CSRF_TOKEN";
    private static final String COOKIE = "XSRF-TOKEN";
    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    /** A stranger's look at the login page is a row in the database; signing in opens a session with the full time. */
    private static final Duration STRANGERS_SESSION = Duration.ofMinutes(10);

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    SharedCsrfTokens(@Value("${vinhdanh.secure-cookies}") boolean secure) {
        this.secure = secure;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return token(HexFormat.of().withUpperCase().formatHex(bytes));
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(SESSION_ATTRIBUTE);
            }
            return;
        }
        HttpSession session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) STRANGERS_SESSION.toSeconds());
        }
        session.setAttribute(SESSION_ATTRIBUTE, token.getToken());
        ResponseCookie cookie = ResponseCookie.from(COOKIE, token.getToken())
                .path(request.getContextPath() + "/camunda").sameSite("Lax").secure(secure).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String value = session == null ? null : (String) session.getAttribute(SESSION_ATTRIBUTE);
        return value == null ? null : token(value);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
