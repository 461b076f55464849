package vn.vinhdanh.document.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/** Which part of the template is kept, while it is read from its beginning: every open section must hold. */
final class Sections {

    private final Predicate<String> there;
    private final Deque<Boolean> open = new ArrayDeque<>();

    /** @param there whether a text is not empty, a table has a row */
    Sections(Predicate<String> there) {
        this.there = there;
    }

    /** @return whether it opened or closed a section, so that nothing of it is written */
    boolean take(Inline inline) {
        if (inline instanceof Inline.Open section) {
            open.push(there.test(section.name()) != section.negated());
            return true;
        }
        if (inline instanceof Inline.Close) {
            open.poll();
            return true;
        }
        return false;
    }

    boolean kept() {
        return !open.contains(false);
    }
}
