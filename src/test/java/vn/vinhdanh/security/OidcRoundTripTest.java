package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.IdentityServers;

/** The whole way of a browser: our login page, the issuer, back with a code, tokens, a session; and out again. */
class OidcRoundTripTest extends ApplicationTest {

    private static final String HTML = "text/html";

    @Autowired
    private IdentityService identity;

    private final HttpClient toIssuer = HttpClient.newHttpClient();

    @Test
    void theFirstSignInMakesTheUserAndLaterOnesRenewTheGroups() throws Exception {
        createUser("oidcGroupMaker", "externalReaders", "externalWriters");
        assertThat(stranger().get("/login").body()).contains("/oauth2/authorization/sso");
        HttpCaller browser = stranger();
        assertThat(signIn(browser, "s-hoa", "hoa.tran", "TDKT Readers", "Something else")).isEqualTo("/");
        assertThat(browser.get("/api/me").body()).contains("hoa.tran");
        assertThat(groups("hoa.tran")).containsExactly("externalReaders");
        assertThat(identity.createUserQuery().userId("hoa.tran").singleResult().getEmail())
                .isEqualTo("hoa.tran@tinh.example.vn");

        signIn(stranger(), "s-hoa", "hoa.tran", "TDKT Writers");
        assertThat(groups("hoa.tran")).containsExactly("externalWriters");
        assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .as("the first session goes on, with the new groups").isEqualTo(200);
    }

    @Test
    void whoeverTheIssuerCallsByALocalNameIsRefusedInWords() throws Exception {
        HttpCaller browser = stranger();
        assertThat(signIn(browser, "s-thief", ADMINISTRATOR, "TDKT Readers")).isEqualTo("/login?taken");
        assertThat(browser.get("/login?taken").body()).contains("đã thuộc về người khác");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(groups(ADMINISTRATOR)).doesNotContain("externalReaders");
    }

    @Test
    void anAccountOfTheIssuerHasNoPasswordHere() throws Exception {
        signIn(stranger(), "s-mai", "mai.le");
        identity.clearAuthentication();
        var user = identity.createUserQuery().userId("mai.le").singleResult();
        user.setPassword(PASSWORD); // as an administrator may in Admin
        identity.saveUser(user);
        assertThat(basic("mai.le").get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() throws Exception {
        HttpCaller asked = stranger();
        URI answer = answerOf(asked, "s-eve", "eve.vu");
        String code = answer.getPath() + "?" + answer.getRawQuery();
        HttpCaller other = stranger();
        assertThat(location(other.get(code))).endsWith("/login?issuer");
        assertThat(other.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(location(asked.get(code))).endsWith("/");
    }

    @Test
    void signingOutAlsoLeavesTheIssuer() throws Exception {
        HttpCaller browser = stranger();
        signIn(browser, "s-nga", "nga.do");
        String token = HttpCaller.csrfField(browser.get("/password").body() + browser.get("/login").body());
        String to = location(browser.postForm("/logout", Map.of("_csrf", token)));
        assertThat(to).startsWith(IdentityServers.ISSUER.endSessionEndpointUrl("sso").toString())
                .contains("id_token_hint=").contains("post_logout_redirect_uri=" + address() + "/login?logout");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void anIssuerThatIsDownIsSaidInWords() {
        HttpCaller browser = stranger();
        assertThat(location(browser.get("/oauth2/authorization/dead", "Accept", HTML))).endsWith("/login?issuer");
        assertThat(browser.get("/login?issuer").body()).contains("hiện không trả lời");
        assertThat(stranger().get("/login?issuer", "Accept-Language", "en").body()).contains("does not answer");
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }

    /** Answers the path that the browser is sent to in the end. */
    private String signIn(HttpCaller browser, String subject, String name, String... groups) throws Exception {
        URI answer = answerOf(browser, subject, name, groups);
        return URI.create(location(browser.get(answer.getPath() + "?" + answer.getRawQuery(), "Accept", HTML)))
                .toString().replace(address(), "");
    }

    /** The issuer's answer to what our page asked of it, not yet followed. */
    private URI answerOf(HttpCaller browser, String subject, String name, String... groups)
            throws IOException, InterruptedException {
        IdentityServers.ISSUER.enqueueCallback(new DefaultOAuth2TokenCallback("sso", subject, "JWT",
                List.of("vinhdanh"), Map.of("preferred_username", name, "given_name", "Hoa", "family_name", "Trần",
                        "email", name + "@tinh.example.vn", "groups", List.of(groups))));
        String question = location(browser.get("/oauth2/authorization/sso", "Accept", HTML));
        assertThat(question).contains("code_challenge=", "state=", "nonce=");
        HttpResponse<Void> answer = toIssuer.send(HttpRequest.newBuilder(URI.create(question)).build(),
                HttpResponse.BodyHandlers.discarding());
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode());
    }
}
