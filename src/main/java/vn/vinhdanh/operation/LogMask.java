package vn.vinhdanh.operation;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Takes out of every line of the log, and of the stack traces in it, what could be a person's: an identity number
 * (nine or twelve digits), a mail address, a telephone number. We do not write such things; a library's exception may.
 * Named in {@code logging.structured.json.customizer}.
 */
public final class LogMask implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Pattern PERSONAL = Pattern.compile(
            "(?<![\\w.-])(?:\\d{9}|\\d{12}|(?:\\+84|0)\\d{9,10}|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)(?![\\w-])");

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(JsonWriter.ValueProcessor.of(String.class, LogMask::masked));
    }

    static String masked(String text) {
        return PERSONAL.matcher(text).replaceAll("***");
    }
}
