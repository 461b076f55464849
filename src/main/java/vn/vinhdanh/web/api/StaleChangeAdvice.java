package vn.vinhdanh.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.vinhdanh.decision.LineField;
import vn.vinhdanh.decision.StaleChange;
import vn.vinhdanh.organization.People;

/**
 * Answers a stale change of lines with 409: the problem of every refusal, and with it {@code count} (lines changed
 * meanwhile), {@code changes} (of the first 50, field by field) and {@code revision} (of the list now).
 */
@RestControllerAdvice
class StaleChangeAdvice {

    private final MessageSource messages;
    private final People people;

    StaleChangeAdvice(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    /** What has become of one field of a line; null is without a value. */
    record ChangeView(String nominationCode, String nominee, int position, LineField field, String from,
                      String fromReason, String to, String toReason, String by, String byName, Instant at) {
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleChange stale) {
        String message = message("decision.lines.stale", stale.count());
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, message);
        detail.setTitle(message("web.status." + HttpStatus.CONFLICT.value()));
        detail.setProperty("problems", List.of(new RefusalAdvice.ProblemView(null, message)));
        detail.setProperty("revision", stale.revision());
        detail.setProperty("count", stale.count());
        detail.setProperty("changes", changes(stale));
        return ResponseEntity.status(HttpStatus.CONFLICT).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }

    private List<ChangeView> changes(StaleChange stale) {
        Map<String, String> names = people.namesOf(
                stale.changes().stream().map(StaleChange.Changed::by).distinct().toList());
        return stale.changes().stream().map(c -> new ChangeView(c.nominationCode(), c.nominee(), c.position(),
                c.field(), c.from(), c.fromReason(), c.to(), c.toReason(), c.by(), names.get(c.by()), c.at()))
                .toList();
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
