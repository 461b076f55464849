package vn.vinhdanh;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.vinhdanh.database.RecordingConfiguration;

/**
 * The whole application on a real PostgreSQL, with a mail server, an issuer, a directory, and the job executor off. All
 * Spring tests derive from this and add neither properties nor mocks, so that one context serves them all; each makes
 * its own users and data.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(RecordingConfiguration.class)
@AutoConfigureObservability(tracing = false)
public abstract class ApplicationTest {

    /** Of every user that {@link #createUser} makes. */
    protected static final String PASSWORD = "Thu-Nghiem.2021";

    /** Of camunda-admin, there from the start. */
    protected static final String ADMINISTRATOR = "quantri";

    /** What was sent; a test that looks must first {@code MAIL.purgeEmailFromAllMailboxes()}. */
    protected static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    static {
        MAIL.start();
    }

    @Autowired
    private IdentityService identity;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("vinhdanh.database.url", TestDatabase::url);
        registry.add("vinhdanh.database.user", TestDatabase::applicationUser);
        registry.add("vinhdanh.database.password", TestDatabase::applicationPassword);
        registry.add("vinhdanh.database.owner", TestDatabase::user);
        registry.add("vinhdanh.database.owner-password", TestDatabase::password);
        registry.add("vinhdanh.ldap.urls", IdentityServers::directoryUrl);
        registry.add("spring.security.oauth2.client.provider.sso.issuer-uri",
                () -> IdentityServers.ISSUER.issuerUrl("sso").toString());
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    protected String address() {
        return "http://localhost:" + port;
    }

    protected HttpCaller stranger() {
        return HttpCaller.stranger(address());
    }

    protected HttpCaller basic(String user) {
        return HttpCaller.basic(address(), user, PASSWORD);
    }

    /** A browser in which the user has signed in by the login page. */
    protected HttpCaller signedIn(String user) {
        HttpCaller browser = stranger();
        String location = browser.signIn(user, PASSWORD).headers().firstValue("Location").orElse("none");
        if (location.contains("/login")) {
            throw new IllegalStateException(user + " could not sign in: " + location);
        }
        return browser;
    }

    /**
     * Makes the user, and the groups that do not exist yet; an existing user keeps what it has and gains the groups.
     */
    protected String createUser(String id, String... groups) {
        identity.clearAuthentication();
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName("Người dùng");
            user.setLastName(id);
            user.setPassword(PASSWORD);
            identity.saveUser(user);
        }
        for (String group : Set.of(groups)) {
            if (identity.createGroupQuery().groupId(group).count() == 0) {
                identity.saveGroup(identity.newGroup(group));
            }
            if (identity.createGroupQuery().groupId(group).groupMember(id).count() == 0) {
                identity.createMembership(id, group);
            }
        }
        return id;
    }
}
