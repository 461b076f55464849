package vn.vinhdanh.workflow.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.DataOwners;

/** Remembers whose data a set of groups may see: the engine asks at every query. */
@Component
public class TenantsOfGroups {

    // Another node may have changed the tree of units; it cannot tell us.
    private static final long LIFETIME_NANOS = Duration.ofMinutes(1).toNanos();

    private final DataOwners owners;
    private final Map<Set<String>, Tenants> known = new ConcurrentHashMap<>();

    TenantsOfGroups(DataOwners owners) {
        this.owners = owners;
    }

    /** To be called when the tree of units has changed. */
    public void invalidate() {
        known.clear();
    }

    /** @param groups ids of groups, may be null as the engine's authentication has it */
    Tenants of(Collection<String> groups) {
        if (groups == null || groups.isEmpty()) {
            return Tenants.NONE;
        }
        Set<String> key = Set.copyOf(groups);
        Tenants found = known.get(key);
        if (found == null || System.nanoTime() - found.readAt() > LIFETIME_NANOS) {
            found = Tenants.of(owners.tenantsOf(key));
            known.put(key, found);
        }
        return found;
    }

    /**
     * @param ids    as the engine's statements want them
     * @param lookup the same, to ask for one
     * @param readAt {@link System#nanoTime} of the reading
     */
    record Tenants(List<String> ids, Set<String> lookup, long readAt) {

        static final Tenants NONE = of(Set.of());

        static Tenants of(Set<String> tenants) {
            return new Tenants(List.copyOf(tenants), new LinkedHashSet<>(tenants), System.nanoTime());
        }
    }
}
