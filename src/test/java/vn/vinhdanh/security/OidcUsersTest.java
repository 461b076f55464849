package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.vinhdanh.ApplicationTest;

/** Whom an issuer vouches for becomes a user here, but never one of the users that are here already. */
class OidcUsersTest extends ApplicationTest {

    @Autowired
    private OidcUsers users;

    @Autowired
    private IdentityService identity;

    private final String name = "oidc" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void theFirstSignInMakesTheUserWithTheGroupsThatExist() {
        createUser("oidcGroupMaker", "oidcReaders");
        users.takeOver(person("subject-of-" + name, name, List.of("oidcReaders", "unheardOf")));
        assertThat(identity.createUserQuery().userId(name).singleResult().getFirstName()).isEqualTo("Lan");
        assertThat(groups()).containsExactly("oidcReaders");
    }

    @Test
    void laterSignInsTakeGroupsAwayAgain() {
        createUser("oidcGroupMaker", "oidcReaders", "oidcWriters");
        users.takeOver(person("subject-of-" + name, name, List.of("oidcReaders")));
        users.takeOver(person("subject-of-" + name, name, List.of("oidcWriters")));
        assertThat(groups()).containsExactly("oidcWriters");
    }

    @Test
    void anIssuerWithoutGroupsLeavesThemToAdmin() {
        users.takeOver(person("subject-of-" + name, name, null));
        createUser(name, "oidcReaders");
        users.takeOver(person("subject-of-" + name, name, null));
        assertThat(groups()).containsExactly("oidcReaders");
    }

    @Test
    void nobodyBecomesAUserWhoIsHereAlready() {
        assertThatThrownBy(() -> users.takeOver(person("a-stranger", ADMINISTRATOR, List.of())))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void nobodyTakesTheNameOfAnotherPersonOfTheIssuer() {
        users.takeOver(person("subject-of-" + name, name, null));
        assertThatThrownBy(() -> users.takeOver(person("another-subject", name, null)))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void whoRenamesThemselvesDoesNotBecomeSomebodyElse() {
        users.takeOver(person("subject-of-" + name, name, null));
        assertThatThrownBy(() -> users.takeOver(person("subject-of-" + name, name + "renamed", null)))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    private List<String> groups() {
        return identity.createGroupQuery().groupMember(name).list().stream().map(Group::getId).toList();
    }

    private static OidcUser person(String subject, String name, List<String> groups) {
        Map<String, Object> claims = new HashMap<>(Map.of("iss", "https://issuer.example.vn", "sub", subject,
                "preferred_username", name, "given_name", "Lan", "family_name", "Nguyễn"));
        if (groups != null) {
            claims.put("groups", groups);
        }
        Instant now = Instant.now();
        return new DefaultOidcUser(List.of(), new OidcIdToken("token", now, now.plusSeconds(60), claims),
                "preferred_username");
    }
}
