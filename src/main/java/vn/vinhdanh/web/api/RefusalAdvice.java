package vn.vinhdanh.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.RefusalTexts;

/**
 * Answers every no under {@code /api} as {@code application/problem+json}: {@code {type, title, status, detail,
 * problems: [{field, message}]}} in the language of {@code Accept-Language}. What was sent wrongly is never a 500.
 */
@RestControllerAdvice
class RefusalAdvice extends ResponseEntityExceptionHandler {

    /** SQLSTATE of a text that holds the character U+0000, which PostgreSQL cannot store. */
    private static final String CHARACTER_NOT_STORABLE = "22021";

    private final RefusalTexts texts;
    private final MessageSource messages;
    private final UploadLimits uploads;

    RefusalAdvice(RefusalTexts texts, MessageSource messages, UploadLimits uploads) {
        this.texts = texts;
        this.messages = messages;
        this.uploads = uploads;
    }

    /** One thing that is wrong, as sent to the client; field is null where no single field is at fault. */
    record ProblemView(String field, String message) {
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        onlyForTheInterface(request, refusal);
        HttpStatus status = switch (refusal.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
        };
        return answer(status, HttpHeaders.EMPTY, views(refusal.problems()));
    }

    @ExceptionHandler
    ResponseEntity<Object> unstorable(DataIntegrityViolationException failure, HttpServletRequest request) {
        boolean text = failure.getRootCause() instanceof SQLException sql
                && CHARACTER_NOT_STORABLE.equals(sql.getSQLState());
        if (!text) {
            throw failure;
        }
        onlyForTheInterface(request, failure);
        return answer(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY,
                views(List.of(RequestMistakes.of("web.text.invalid"))));
    }

    @ExceptionHandler
    ResponseEntity<Object> noMultipart(MultipartException failure, HttpServletRequest request,
            HttpServletResponse response) {
        if (!isInterface(request)) {
            return errorPage(response, HttpHeaders.EMPTY, HttpStatus.BAD_REQUEST);
        }
        return answer(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, views(List.of(RequestMistakes.of("web.multipart"))));
    }

    /** Everything that Spring itself refuses: malformed JSON, wrong types, missing parameters, media types. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest web = (ServletWebRequest) request;
        if (!isInterface(web.getRequest())) {
            return errorPage(web.getResponse(), headers, status);
        }
        return answer(status, headers, views(List.of(failure instanceof MaxUploadSizeExceededException
                ? uploads.exceeded() : RequestMistakes.in(failure))));
    }

    /** A person gets a page, not JSON. */
    private static ResponseEntity<Object> errorPage(
            HttpServletResponse response, HttpHeaders headers, HttpStatusCode status) {
        try {
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.sendError(status.value());
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ResponseEntity<Object> answer(HttpStatusCode status, HttpHeaders headers, List<ProblemView> problems) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status,
                problems.stream().map(ProblemView::message).collect(Collectors.joining("\n")));
        detail.setTitle(messages.getMessage("web.status." + status.value(), null,
                messages.getMessage("web.status.other", null, LocaleContextHolder.getLocale()),
                LocaleContextHolder.getLocale()));
        detail.setProperty("problems", problems);
        return ResponseEntity.status(status).headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }

    private List<ProblemView> views(List<Refusal.Problem> problems) {
        return problems.stream()
                .map(p -> new ProblemView(p.field(), texts.text(p, LocaleContextHolder.getLocale())))
                .toList();
    }

    /** Pages for people have their own ways to say no: thrown on, a failure goes to the next resolver. */
    private static void onlyForTheInterface(HttpServletRequest request, RuntimeException failure) {
        if (!isInterface(request)) {
            throw failure;
        }
    }

    private static boolean isInterface(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
