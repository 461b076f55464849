package vn.vinhdanh.refusal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An expected no. It is an exception because saying no must undo everything done so far, in our tables and in the
 * engine alike; nothing half-done remains. Its texts are message keys, put into words by {@link RefusalTexts}.
 */
public class Refusal extends RuntimeException {

    /** Why not: decides the HTTP status. */
    public enum Kind {
        /** What was sent breaks a rule; the problems name the fields. 400. */
        INVALID,
        /** The caller may see it but not do this. 403. */
        FORBIDDEN,
        /** It does not exist, or not for this caller: both look alike. 404. */
        NOT_FOUND,
        /** It is not possible now: somebody else was faster, or the process is past this. 409. */
        CONFLICT,
        /** It is larger than is taken. 413. */
        TOO_LARGE
    }

    /**
     * One thing that is wrong.
     *
     * @param field the field as named in the request, or null where no single field is at fault
     * @param key   message key
     * @param args  arguments of the message
     */
    public record Problem(String field, String key, Object... args) {
    }

    private final Kind kind;
    private final List<Problem> problems;

    private Refusal(Kind kind, List<Problem> problems) {
        super(kind + " " + problems.stream().map(Problem::key).collect(Collectors.joining(", ")));
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    public static Refusal invalid(List<Problem> problems) {
        return new Refusal(Kind.INVALID, problems);
    }

    public static Refusal invalid(String field, String key, Object... args) {
        return invalid(List.of(new Problem(field, key, args)));
    }

    public static Refusal forbidden(String key, Object... args) {
        return new Refusal(Kind.FORBIDDEN, List.of(new Problem(null, key, args)));
    }

    public static Refusal notFound(String key, Object... args) {
        return new Refusal(Kind.NOT_FOUND, List.of(new Problem(null, key, args)));
    }

    public static Refusal conflict(String key, Object... args) {
        return new Refusal(Kind.CONFLICT, List.of(new Problem(null, key, args)));
    }

    public static Refusal tooLarge(String field, String key, Object... args) {
        return new Refusal(Kind.TOO_LARGE, List.of(new Problem(field, key, args)));
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }
}
