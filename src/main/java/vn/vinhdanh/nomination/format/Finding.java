package vn.vinhdanh.nomination.format;

import java.util.List;

/**
 * What a file is.
 *
 * @param format  null where it is not taken
 * @param problem message key that says why it is not taken, else null
 * @param args    arguments of the message after the file's name
 */
public record Finding(PaperFormat format, String problem, List<Object> args) {

    static final Finding UNKNOWN = unfit("nomination.paper.format");
    static final Finding DAMAGED = unfit("nomination.paper.damaged");
    static final Finding ENCRYPTED = unfit("nomination.paper.encrypted");
    static final Finding MACROS = unfit("nomination.paper.macros");
    static final Finding OVERPACKED = unfit("nomination.paper.overpacked");

    static Finding of(PaperFormat format) {
        return new Finding(format, null, List.of());
    }

    static Finding unfit(String problem, Object... args) {
        return new Finding(null, problem, List.of(args));
    }
}
