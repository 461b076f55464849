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
        Set<String> groups = identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).collect(Collectors.toSet());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(new Person(user, user, groups), null, List.of()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** The unit's own name, without the district behind it. */
    String unitName(String code) {
        return db.sql("SELECT split_part(name, ',', 1) FROM vinhdanh.unit WHERE code = ? ORDER BY valid_from LIMIT 1").param(code)
                .query(String.class).single();
    }
}
