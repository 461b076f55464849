package vn.vinhdanh.security;

import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Where a browser is sent after signing in, signing out, or being refused. */
final class PageAnswers {

    /** Where signing out ends. */
    static final String SIGNED_OUT = "/login?logout";

    private PageAnswers() {
    }

    /** To the page that was asked for, or the start page. */
    static AuthenticationSuccessHandler signedIn() {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setDefaultTargetUrl("/");
        return handler;
    }

    static LogoutSuccessHandler signedOut() {
        SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl(SIGNED_OUT);
        return handler;
    }

    /** A login page that lay open too long has lost its token: a fresh page, not a bare 403. */
    static AccessDeniedHandler accessDenied() {
        AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
        return (request, response, reason) -> {
            if (reason instanceof CsrfException && Requests.LOGIN.matches(request)) {
                response.sendRedirect(request.getContextPath() + "/login?stale");
            } else {
                otherwise.handle(request, response, reason);
            }
        };
    }

    static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null); // no ?continue behind the address
        cache.setRequestMatcher(Requests.PAGE);
        return cache;
    }
}
