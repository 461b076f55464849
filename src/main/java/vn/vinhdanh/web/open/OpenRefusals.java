package vn.vinhdanh.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How the public part says no: as a page of its own, or as {@code application/problem+json} to a program. */
@ControllerAdvice(basePackageClasses = OpenRefusals.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenRefusals {

    private final MessageSource messages;
    private final OpenFacts facts;

    OpenRefusals(MessageSource messages, OpenFacts facts) {
        this.messages = messages;
        this.facts = facts;
    }

    @ExceptionHandler
    Object tooMany(TooManyRequests refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.seconds()));
        return answer(HttpStatus.TOO_MANY_REQUESTS, "register.open.wait", (refusal.seconds() + 59) / 60, request,
                response, locale);
    }

    @ExceptionHandler
    Object missing(ResponseStatusException refusal, HttpServletRequest request, HttpServletResponse response,
                   Locale locale) {
        return answer(HttpStatus.valueOf(refusal.getStatusCode().value()), "register.open.missing", 0, request,
                response, locale);
    }

    private Object answer(HttpStatus status, String key, long minutes, HttpServletRequest request,
                          HttpServletResponse response, Locale locale) {
        if (Answers.wantsJson(request)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
                    messages.getMessage(key + ".text", new Object[] {minutes}, locale));
            problem.setTitle(messages.getMessage(key + ".title", null, locale));
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .cacheControl(CacheControl.noStore()).body(problem);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.NEVER.getHeaderValue());
        ExtendedModelMap model = new ExtendedModelMap();
        facts.facts(model, request, locale);
        model.addAllAttributes(Map.of("key", key, "minutes", minutes));
        return new ModelAndView("open/refused", model, status);
    }
}
