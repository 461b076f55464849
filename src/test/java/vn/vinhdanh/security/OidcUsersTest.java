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
import org.camunda.bpm.engine.identity.User;
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
    void theFirstSignInMakesTheUserWithTheGroupsOfTheTableThatExist() {
        createUser("oidcGroupMaker", "externalReaders");
        users.takeOver(person("subject-of-" + name, name,
                List.of("tdkt READERS", "externalWriters", "camunda-admin", "TDKT Ghosts")));
        assertThat(identity.createUserQuery().userId(name).singleResult().getFirstName()).isEqualTo("Lan");
        assertThat(groups()).containsExactly("externalReaders");
    }

    @Test
    void laterSignInsTakeGroupsAwayAgain() {
        createUser("oidcGroupMaker", "externalReaders", "externalWriters");
        users.takeOver(person("subject-of-" + name, name, List.of("TDKT Readers")));
        users.takeOver(person("subject-of-" + name, name, List.of("TDKT Writers")));
        assertThat(groups()).containsExactly("externalWriters");
    }

    @Test
    void anIssuerWithoutGroupsLeavesThemToAdmin() {
        users.takeOver(person("subject-of-" + name, name, null));
        createUser(name, "externalReaders");
        users.takeOver(person("subject-of-" + name, name, null));
        assertThat(groups()).containsExactly("externalReaders");
    }

    @Test
    void nameAndAddressFollowTheIssuer() {
        users.takeOver(person("subject-of-" + name, name, null));
        users.takeOver(person("subject-of-" + name, name, null, "email", "lan@tinh.example.vn"));
        User user = identity.createUserQuery().userId(name).singleResult();
        assertThat(user.getEmail()).isEqualTo("lan@tinh.example.vn");
        assertThat(user.getLastName()).isEqualTo("Nguyễn");
    }

    @Test
    void theIssuerTakesNobodyOutOfTheLock() {
        createUser("oidcGroupMaker", "externalReaders");
        users.takeOver(person("subject-of-" + name, name, List.of()));
        identity.createMembership(name, Person.LOCKED);
        users.takeOver(person("subject-of-" + name, name, List.of("TDKT Readers")));
        assertThat(groups()).containsExactlyInAnyOrder("externalReaders", Person.LOCKED);
    }

    @Test
    void namesThatCannotBeOursAreRefused() {
        for (String odd : List.of("", "../x", "a b", "x'--", "a".repeat(65))) {
            assertThatThrownBy(() -> users.takeOver(person("subject-of-" + odd, odd.isEmpty() ? " " : odd, null)))
                    .as(odd).isInstanceOf(OAuth2AuthenticationException.class);
        }
        String usual = "lan_" + name.substring(0, 20) + "@tinh.gov.vn";
        users.takeOver(person("subject-of-" + usual, usual, null));
        assertThat(identity.createUserQuery().userId(usual).count()).isEqualTo(1);
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

    private static OidcUser person(String subject, String name, List<String> groups, String... more) {
        Map<String, Object> claims = new HashMap<>(Map.of("iss", "https://issuer.example.vn", "sub", subject,
                "preferred_username", name, "given_name", "Lan", "family_name", "Nguyễn"));
        for (int i = 0; i < more.length; i += 2) {
            claims.put(more[i], more[i + 1]);
        }
        if (groups != null) {
            claims.put("groups", groups);
        }
        Instant now = Instant.now();
        return new DefaultOidcUser(List.of(), new OidcIdToken("token", now, now.plusSeconds(60), claims),
                "preferred_username");
    }
}
