package vn.vinhdanh.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.vinhdanh.refusal.Refusal;

/** What a person entered at a task: forms and REST give it in different types. */
public record Entered(DelegateTask task, ZoneId zone) {

    /** The text, or null where nothing or no text was entered. */
    public String text(String name) {
        return task.getVariable(name) instanceof String text && !text.isBlank() ? text : null;
    }

    public boolean isTrue(String name) {
        Object value = task.getVariable(name);
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    /** A whole number, or null where none was entered. */
    public Integer number(String name) {
        return task.getVariable(name) instanceof Number number ? (Integer) number.intValue() : null;
    }

    /** A day: a date variable, or text such as {@code 2021-12-31}, which a form may send with a time behind it. */
    public LocalDate date(String name) {
        Object value = task.getVariable(name);
        if (value instanceof Date date) {
            return LocalDate.ofInstant(date.toInstant(), zone);
        }
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(name, "refusal.date.malformed", text);
        }
    }
}
