package vn.vinhdanh.startup;

import java.util.Arrays;
import java.util.List;

/** The application cannot start for a reason its operator can repair; the text is shown without a stack trace. */
public class StartRefused extends RuntimeException {

    /**
     * One thing that keeps the application from starting.
     *
     * @param key  key in {@code messages/startup.properties}
     * @param args arguments of the message
     */
    public record Reason(String key, Object... args) {
    }

    private final List<Reason> reasons;

    public StartRefused(List<Reason> reasons) {
        this(reasons, null);
    }

    public StartRefused(String key, Object... args) {
        this(List.of(new Reason(key, args)), null);
    }

    public StartRefused(Throwable cause, String key, Object... args) {
        this(List.of(new Reason(key, args)), cause);
    }

    private StartRefused(List<Reason> reasons, Throwable cause) {
        super(String.join(", ", reasons.stream().map(r -> r.key() + Arrays.toString(r.args())).toList()), cause);
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
