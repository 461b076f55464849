package vn.vinhdanh.web.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.vinhdanh.refusal.Refusal;

/** Puts what Spring finds wrong with a request into the words of our message bundles. */
final class RequestMistakes {

    private RequestMistakes() {
    }

    static Refusal.Problem of(String key) {
        return new Refusal.Problem(null, key);
    }

    static Refusal.Problem in(Exception failure) {
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return body(unreadable);
        }
        if (failure instanceof TypeMismatchException mismatch) {
            return new Refusal.Problem(mismatch.getPropertyName(), "web.type",
                    String.valueOf(mismatch.getPropertyName()), String.valueOf(mismatch.getValue()));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return new Refusal.Problem(missing.getParameterName(), "web.missing", missing.getParameterName());
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return new Refusal.Problem(missing.getRequestPartName(), "web.missing", missing.getRequestPartName());
        }
        if (failure instanceof MissingRequestHeaderException missing) {
            return new Refusal.Problem(missing.getHeaderName(), "web.missing", missing.getHeaderName());
        }
        if (failure instanceof HttpMediaTypeNotSupportedException unsupported) {
            return new Refusal.Problem(null, "web.media.unsupported", String.valueOf(unsupported.getContentType()));
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException) {
            return of("web.media.unacceptable");
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            return new Refusal.Problem(null, "web.method", method.getMethod());
        }
        if (failure instanceof NoResourceFoundException || failure instanceof NoHandlerFoundException) {
            return of("web.address");
        }
        return of("web.request");
    }

    private static Refusal.Problem body(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(p -> p.getFieldName() == null ? String.valueOf(p.getIndex()) : p.getFieldName())
                    .collect(Collectors.joining("."));
            return new Refusal.Problem(field, "web.body.field", field);
        }
        return of("web.body");
    }
}
