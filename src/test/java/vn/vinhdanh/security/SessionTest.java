package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.HttpCaller;

/** Sessions live in the database: any node can answer, and what cannot be read there does no harm. */
class SessionTest extends ApplicationTest {

    @Autowired
    private JdbcClient jdbc;

    private String clerk;
    private HttpCaller browser;

    @BeforeEach
    void signIn() {
        clerk = createUser("sessionClerk");
        browser = signedIn(clerk);
    }

    @Test
    void theSessionIsARowWithTheUsersIdAlone() {
        assertThat(jdbc.sql("SELECT principal_name FROM vinhdanh.spring_session WHERE session_id = ?")
                .param(sessionId()).query(String.class).single()).isEqualTo(clerk);
        byte[] context = jdbc.sql("""
                SELECT attribute_bytes FROM vinhdanh.spring_session_attributes
                JOIN vinhdanh.spring_session ON primary_id = session_primary_id
                WHERE session_id = ? AND attribute_name = 'SPRING_SECURITY_CONTEXT'""")
                .param(sessionId()).query(byte[].class).single();
        assertThat(new String(context, StandardCharsets.ISO_8859_1)).contains(clerk)
                .doesNotContain("GROUP_", PASSWORD, Person.class.getName());
    }

    @Test
    void withoutItsRowThePersonIsSignedOut() {
        assertThat(browser.get("/api/docs").statusCode()).isEqualTo(200);
        jdbc.sql("DELETE FROM vinhdanh.spring_session WHERE session_id = ?").param(sessionId()).update();
        assertThat(browser.get("/api/docs").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionThatThisReleaseCannotReadMeansSigningInAgain() {
        jdbc.sql("""
                UPDATE vinhdanh.spring_session_attributes SET attribute_bytes = 'of an older release'::bytea
                WHERE session_primary_id = (SELECT primary_id FROM vinhdanh.spring_session WHERE session_id = ?)""")
                .param(sessionId()).update();
        assertThat(browser.get("/any-page", "Accept", "text/html").statusCode()).isEqualTo(302);
        assertThat(browser.get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void aStrangersSessionIsShort() {
        HttpCaller stranger = stranger();
        stranger.get("/login");
        assertThat(secondsOf(stranger)).isEqualTo(600);
        assertThat(secondsOf(browser)).isEqualTo(1800);
    }

    @Test
    void stylesOpenNoSession() {
        HttpCaller stranger = stranger();
        stranger.get("/assets/vinhdanh.css");
        assertThat(stranger.cookie("VINHDANH")).isEmpty();
    }

    private int secondsOf(HttpCaller caller) {
        return jdbc.sql("SELECT max_inactive_interval FROM vinhdanh.spring_session WHERE session_id = ?")
                .param(sessionId(caller)).query(Integer.class).single();
    }

    private String sessionId() {
        return sessionId(browser);
    }

    private static String sessionId(HttpCaller caller) {
        return new String(Base64.getDecoder().decode(caller.cookie("VINHDANH").orElseThrow()));
    }
}
