package vn.vinhdanh.security;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over whom the issuer vouches for: the first sign-in makes the engine's user, each one writes the groups of the
 * claim {@code groups} as memberships. The engine's tables so stay the one truth.
 */
@Component
class OidcUsers extends OidcUserService {

    private static final String GROUPS = "groups";

    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OidcUsers(IdentityService identity, JdbcClient jdbc, TransactionTemplate transaction) {
        this.identity = identity;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @throws OAuth2AuthenticationException when the name belongs to somebody else */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = super.loadUser(request);
        transaction.executeWithoutResult(status -> takeOver(user));
        return user;
    }

    void takeOver(OidcUser user) {
        identity.clearAuthentication();
        String issuer = String.valueOf(user.getIssuer());
        Optional<String> account = jdbc
                .sql("SELECT user_id FROM vinhdanh.oidc_account WHERE issuer = ? AND subject = ?")
                .param(issuer).param(user.getSubject()).query(String.class).optional();
        if (account.isEmpty()) {
            create(user, issuer);
        } else if (!account.get().equals(user.getName())) {
            throw refused(); // renamed at the issuer: an administrator decides whether it is the same person
        }
        List<String> groups = user.getClaimAsStringList(GROUPS);
        if (groups != null) {
            assign(user.getName(), Set.copyOf(groups));
        }
    }

    /** An issuer that lets people choose their names must not let one of them become our administrator. */
    private void create(OidcUser from, String issuer) {
        if (identity.createUserQuery().userId(from.getName()).count() > 0) {
            throw refused();
        }
        User user = identity.newUser(from.getName());
        user.setFirstName(from.getGivenName());
        user.setLastName(from.getFamilyName());
        user.setEmail(from.getEmail());
        user.setPassword(UUID.randomUUID() + "-Aa1#"); // nobody knows it; the suffix satisfies the policy
        identity.saveUser(user);
        jdbc.sql("INSERT INTO vinhdanh.oidc_account (issuer, subject, user_id) VALUES (?, ?, ?)")
                .param(issuer).param(from.getSubject()).param(from.getName()).update();
    }

    private void assign(String user, Set<String> claimed) {
        Set<String> held = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId).collect(Collectors.toSet());
        Set<String> missing = new HashSet<>(claimed);
        missing.removeAll(held);
        for (String group : missing) {
            if (identity.createGroupQuery().groupId(group).count() > 0) {
                identity.createMembership(user, group);
            }
        }
        held.removeAll(claimed);
        held.forEach(group -> identity.deleteMembership(user, group));
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException("account_taken");
    }
}
