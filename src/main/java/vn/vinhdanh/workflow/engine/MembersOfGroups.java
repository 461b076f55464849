package vn.vinhdanh.workflow.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Remembers for a while the names of the members of some groups: every submission asks for those of all reviewing
 * bodies.
 */
@Component
class MembersOfGroups {

    // Long enough for a list of thousands that is submitted at once.
    private static final long LIFETIME_NANOS = Duration.ofSeconds(10).toNanos();

    private final Map<Set<String>, Names> known = new ConcurrentHashMap<>();

    /** @param readAt {@link System#nanoTime} of the reading */
    private record Names(Set<String> names, long readAt) {
    }

    Set<String> of(Set<String> groups, Function<Set<String>, Set<String>> read) {
        Names found = known.get(groups);
        if (found == null || System.nanoTime() - found.readAt() > LIFETIME_NANOS) {
            found = new Names(read.apply(groups), System.nanoTime());
            known.put(groups, found);
        }
        return found.names();
    }
}
