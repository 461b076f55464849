package vn.vinhdanh.document.template;

import java.util.List;

/** A file that cannot be a template; the text is a message key. */
final class BadTemplate extends RuntimeException {

    private final transient List<Object> args;

    BadTemplate(String key, Object... args) {
        super(key);
        this.args = List.of(args);
    }

    Object[] args() {
        return args.toArray();
    }
}
