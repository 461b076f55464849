package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.HttpCaller;

/** What an administrator takes away in Admin counts at the next request, in every interface. */
class SessionEndTest extends ApplicationTest {

    private static final String ADMIN = "/camunda/api/engine/engine/default";
    private static final String USERS = "/camunda/api/engine/engine/default/user/count";

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    private final String leaver = "sessionLeaver" + UUID.randomUUID().toString().substring(0, 8);
    private HttpCaller admin;
    private HttpCaller browser;

    @BeforeEach
    void twoBrowsers() {
        jdbc.sql("DELETE FROM vinhdanh.login_attempt").update();
        createUser(leaver, Person.ADMINISTRATORS);
        browser = signedIn(leaver);
        admin = signedIn(ADMINISTRATOR);
        admin.get("/camunda/app/admin/default/", "Accept", "text/html");
    }

    @Test
    void aGroupTakenAwayInAdminIsGoneEverywhereAtOnce() {
        HttpCaller program = basic(leaver);
        assertThat(browser.get(USERS).body()).doesNotContain("\"count\":1}");
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(program.get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(program.get("/engine-rest/group?id=camunda-admin").body()).contains("camunda-admin");

        assertThat(admin.delete(ADMIN + "/group/camunda-admin/members/" + leaver).statusCode()).isEqualTo(204);

        assertThat(browser.get(USERS).body()).as("sees nobody but himself").isEqualTo("{\"count\":1}");
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).doesNotContain("\"cockpit\"");
        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(program.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(program.get("/engine-rest/group?id=camunda-admin").body()).isEqualTo("[]");
        assertThat(browser.get("/api/me").body()).doesNotContain("camunda-admin");
    }

    @Test
    void aUserRemovedInAdminIsOutAndTheNextOfTheNameIsNotIn() {
        assertThat(admin.delete(ADMIN + "/user/" + leaver).statusCode()).isEqualTo(204);
        assertThat(sessions()).isZero();
        createUser(leaver); // another person of the same name
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(browser.get(ADMIN + "/task/count").statusCode()).isEqualTo(401);
    }

    @Test
    void aLockedAccountIsOutAndStaysOut() {
        HttpCaller program = basic(leaver);
        assertThat(program.get("/engine-rest/version").statusCode()).isEqualTo(200);
        assertThat(admin.put(ADMIN + "/group/" + Person.LOCKED + "/members/" + leaver, null).statusCode())
                .isEqualTo(204);
        assertThat(browser.get(ADMIN + "/task/count").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(program.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(program.get("/engine-rest/version").statusCode()).isEqualTo(401);
        assertThat(stranger().signIn(leaver, PASSWORD).headers().firstValue("Location").orElseThrow())
                .endsWith("/login?error");
        admin.delete(ADMIN + "/group/" + Person.LOCKED + "/members/" + leaver);
        assertThat(program.get("/api/me").statusCode()).as("unlocked").isEqualTo(200);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() {
        age("11 hours 59 minutes");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
        age("2 minutes");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(sessions()).as("ended on all nodes").isZero();
    }

    @Test
    void signingOutRemovesTheSessionForAllNodes() {
        String token = HttpCaller.csrfField(browser.get("/password").body());
        browser.postForm("/logout", Map.of("_csrf", token));
        assertThat(sessions()).isZero();
    }

    private void age(String time) {
        jdbc.sql("""
                UPDATE vinhdanh.spring_session
                SET creation_time = creation_time - extract(epoch FROM CAST(? AS interval)) * 1000
                WHERE principal_name = ?""").param(time).param(leaver).update();
    }

    private int sessions() {
        return jdbc.sql("SELECT count(*) FROM vinhdanh.spring_session WHERE principal_name = ?").param(leaver)
                .query(Integer.class).single();
    }
}
