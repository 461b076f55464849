package vn.vinhdanh.web.gate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * What a program is told where no controller has said no: before any was asked (the firewall, a media type that is
 * none) or when one has failed. In the one shape of our interface and in words; people get the page as before.
 */
@Controller("vn.vinhdanh.web.gate.ErrorAnswers")
class ErrorAnswers extends BasicErrorController {

    private final MessageSource messages;

    ErrorAnswers(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> views,
            MessageSource messages) {
        super(attributes, server.getError(), views);
        this.messages = messages;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        if (status == HttpStatus.NO_CONTENT) {
            return new ResponseEntity<>(status);
        }
        Locale language = LocaleContextHolder.getLocale();
        String words = messages.getMessage(words(status), null, language);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(Map.of(
                "type", "about:blank",
                "title", messages.getMessage("web.status." + status.value(), null,
                        messages.getMessage("web.status.other", null, language), language),
                "status", status.value(), "detail", words, "message", words, "instance", address(request),
                "problems", List.of(Map.of("message", words))));
    }

    private static String words(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN -> "web.forbidden";
            case NOT_FOUND -> "web.address";
            default -> status.is4xxClientError() ? "web.request" : "web.failed";
        };
    }

    /** Who asks for this address himself is told that it is none. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null ? HttpStatus.NOT_FOUND
                : super.getStatus(request);
    }

    private static String address(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }
}
