package vn.vinhdanh.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Says 401 and 403 under {@code /api} as {@code application/problem+json}, in the caller's language. A 401 carries no
 * challenge: the browser would open its own password window and remember what was typed there.
 */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final MessageSource messages;
    private final LocaleResolver localeResolver;
    private final ObjectMapper json;

    ApiProblems(MessageSource messages, LocaleResolver localeResolver, ObjectMapper json) {
        this.messages = messages;
        this.localeResolver = localeResolver;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, key(reason));
    }

    private static String key(AccessDeniedException reason) {
        if (reason instanceof CurrentUserFilter.PasswordMustChange) {
            return "password";
        }
        return reason instanceof CsrfException ? "csrf" : "forbidden";
    }

    /** @param key whose words are said: {@code security.problem.<key>.title} and {@code .detail} */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        Locale locale = localeResolver.resolveLocale(request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(key + ".detail", locale));
        problem.setTitle(text(key + ".title", locale));
        problem.setProperty("problems", List.of());
        if (Requests.ENGINE.matches(request)) {
            problem.setProperty("message", problem.getDetail()); // what Tasklist shows
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("security.problem." + key, null, locale);
    }
}
