package vn.vinhdanh.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The header carries the plain token, a copy of the cookie; a form's field carries it masked, as it is part of a page.
 * With files only the header counts: to ask for a field would store a stranger's files before he is turned away.
 */
class HeaderOrMaskedParameter implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestHandler plain = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        if (request.getHeader(token.getHeaderName()) == null && Requests.MULTIPART.matches(request)) {
            return null;
        }
        CsrfTokenRequestHandler handler = request.getHeader(token.getHeaderName()) == null ? masked : plain;
        return handler.resolveCsrfTokenValue(request, token);
    }
}
