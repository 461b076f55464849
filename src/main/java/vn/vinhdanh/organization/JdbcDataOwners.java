package vn.vinhdanh.organization;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the owners from the tree of units. */
@Component
class JdbcDataOwners implements DataOwners {

    // Group ids are compared whole: codes contain dashes, so an id cannot be taken apart again.
    private static final String TENANTS = """
            WITH whole_issuer AS (
                SELECT i.code FROM vinhdanh.issuer i, unnest(:bodies) AS body
                WHERE i.code || body = ANY (:groups))
            SELECT code FROM whole_issuer
            UNION
            SELECT u.issuer || '.' || u.code FROM vinhdanh.unit u
            WHERE u.issuer IN (SELECT code FROM whole_issuer)
               OR u.issuer || '-unit-' || u.code = ANY (:groups)
               OR u.issuer || '-district-' || u.code = ANY (:groups)
               OR u.issuer || '-district-' || u.district = ANY (:groups)
            ORDER BY 1
            """;
    private static final String[] BODIES = Arrays.stream(BodyKind.values()).map(kind -> kind.group(""))
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    JdbcDataOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tenantsOf(Collection<String> groups) {
        if (groups.isEmpty()) {
            return Set.of();
        }
        return new LinkedHashSet<>(jdbc.sql(TENANTS).param("bodies", BODIES)
                .param("groups", groups.toArray(String[]::new)).query(String.class).list());
    }
}
