package vn.vinhdanh.workflow.demo;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.security.Person;

/** Lets the demo's people act, so that each dossier shows who did what. */
@Component
@Profile("demo")
class DemoPeople {

    private final IdentityService identity;
    private final JdbcClient db;

    DemoPeople(IdentityService identity, JdbcClient db) {
        this.identity = identity;
        this.db = db;
    }

    <T> T as(String user, Supplier<T> work) {
        Set<String> groups = identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId)
                .collect(Collectors.toSet());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(new Person(user, user, groups),
                        null, List.of()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** The unit's own name, without the district behind it; other issuers may have a unit of this code, too. */
    String unitName(String movement, String code) {
        return db.sql("""
                SELECT split_part(u.name, ',', 1) FROM vinhdanh.unit u JOIN vinhdanh.movement m ON m.issuer = u.issuer
                WHERE m.code = ? AND u.code = ? ORDER BY u.valid_from LIMIT 1""")
                .param(movement).param(code).query(String.class).single();
    }
}
