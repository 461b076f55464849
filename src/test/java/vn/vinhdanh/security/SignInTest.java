package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.HttpCaller;

/** Every rule of the one sign-in, over real HTTP. */
class SignInTest extends ApplicationTest {

    private static final String HTML = "text/html,application/xhtml+xml";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identity;

    private String clerk;

    @BeforeEach
    void aClerk() {
        jdbc.sql("DELETE FROM vinhdanh.login_attempt").update();
        clerk = createUser("signInClerk", "signInClerks");
        identity.unlockUser(clerk); // the engine makes the next one wait after a wrong password
    }

    // Strangers -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/actuator/health", "/assets/vinhdanh.css", "/assets/star.svg"})
    void aStrangerSeesWhatIsPublic(String path) {
        assertThat(stranger().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void publicAddressesNeedNoSignIn() {
        assertThat(stranger().get("/public/there-is-no-such-page", "Accept", HTML).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/any-page", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/",
            "/camunda/app/admin/default/", "/camunda/app/welcome/default/"})
    void aStrangersBrowserIsSentToTheLoginPage(String path) {
        HttpResponse<String> answer = stranger().get(path, "Accept", HTML);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/docs", "/api/nominations", "/actuator", "/actuator/prometheus",
            "/actuator/env", "/engine-rest/version", "/engine-rest/engine", "/engine-rest/user",
            "/engine-rest/deployment", TASKS, "/camunda/api/engine/engine/", "/camunda/api/admin/auth/user/default"})
    void aStrangersProgramGets401WithoutChallenge(String path) {
        HttpResponse<String> answer = stranger().get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/camunda/api/admin/auth/user/default/login/tasklist", "/camunda/api/admin/setup/default/user/create",
            "/engine-rest/deployment/create", "/engine-rest/process-definition/key/nomination/start",
            "/api/nominations", "/actuator/loggers"})
    void aStrangerCannotWriteAnywhere(String path) {
        assertThat(stranger().post(path, "{}").statusCode()).isIn(401, 403);
    }

    // Signing in and out ----------------------------------------------------------------------------------------

    @Test
    void theLoginPageSpeaksVietnameseFirst() {
        assertThat(stranger().get("/login").body()).contains("Tên đăng nhập").contains("lang=\"vi\"");
        assertThat(stranger().get("/login", "Accept-Language", "en").body()).contains("User name");
        assertThat(stranger().get("/login", "Accept-Language", "fr").body()).contains("Tên đăng nhập");
    }

    @Test
    void signingInLeadsToThePageThatWasAskedFor() {
        HttpCaller browser = stranger();
        browser.get("/camunda/app/tasklist/default/", "Accept", HTML);
        assertThat(location(browser.signIn(clerk, PASSWORD))).endsWith("/camunda/app/tasklist/default/");
        assertThat(location(stranger().signIn(clerk, PASSWORD))).endsWith("/");
    }

    @Test
    void oneSignInServesPagesApiAndWebapps() {
        HttpCaller browser = signedIn(clerk);
        assertThat(browser.get("/api/docs").statusCode()).isEqualTo(200);
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/welcome/default/", "Accept", HTML).statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsRefused() {
        HttpCaller browser = stranger();
        assertThat(location(browser.signIn(clerk, "Sai-Mat-Khau.1"))).endsWith("/login?error");
        assertThat(browser.get("/login?error").body()).contains("không đúng");
        assertThat(browser.get("/api/docs").statusCode()).isEqualTo(401);
    }

    @Test
    void signingInChangesTheSession() {
        HttpCaller browser = stranger();
        browser.get("/login");
        String before = browser.cookie("VINHDANH").orElseThrow();
        browser.signIn(clerk, PASSWORD);
        assertThat(browser.cookie("VINHDANH").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void signingOutEndsTheSessionEverywhere() {
        HttpCaller browser = signedIn(clerk);
        String token = HttpCaller.csrfField(browser.get("/login").body());
        assertThat(location(browser.postForm("/logout", Map.of("_csrf", token)))).endsWith("/login?logout");
        assertThat(browser.get("/api/docs").statusCode()).isEqualTo(401);
    }

    @Test
    void theWebappsSignOutSignsOutOfEverything() {
        HttpCaller browser = signedIn(clerk);
        browser.get("/login"); // makes the token, as any page of the webapps does
        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", null).statusCode()).isEqualTo(200);
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/docs").statusCode()).isEqualTo(401);
    }

    // CSRF ------------------------------------------------------------------------------------------------------

    @Test
    void theApiTakesTheTokenOfTheWebapps() {
        HttpCaller browser = signedIn(clerk);
        browser.get("/camunda/app/welcome/default/", "Accept", HTML);
        assertThat(browser.cookie("XSRF-TOKEN")).isPresent();
        assertThat(browser.post("/api/there-is-no-such-thing", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void theApiRefusesASessionWithoutToken() {
        HttpCaller browser = signedIn(clerk);
        HttpResponse<String> answer = browser.send("POST", "/api/there-is-no-such-thing", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("mã bảo vệ");
        assertThat(browser.get("/api/docs").statusCode()).as("the session lives on").isEqualTo(200);
    }

    @Test
    void aLoginPageLeftOpenTooLongIsShownAnew() {
        HttpResponse<String> answer =
                stranger().postForm("/login", Map.of("username", clerk, "password", PASSWORD, "_csrf", "old"));
        assertThat(location(answer)).endsWith("/login?stale");
    }

    // Basic -----------------------------------------------------------------------------------------------------

    @Test
    void basicServesProgramsWithoutSessionOrToken() {
        HttpCaller program = basic(clerk);
        assertThat(program.get("/api/docs").statusCode()).isEqualTo(200);
        assertThat(program.get("/engine-rest/version").statusCode()).isEqualTo(200);
        assertThat(program.send("POST", "/api/there-is-no-such-thing", "{}").statusCode()).isEqualTo(404);
        assertThat(program.cookie("VINHDANH")).isEmpty();
    }

    @Test
    void basicWithAWrongPasswordGets401WithoutChallenge() {
        HttpCaller program = HttpCaller.basic(address(), clerk, "Sai-Mat-Khau.1");
        for (String path : new String[] {"/api/docs", "/engine-rest/version"}) {
            HttpResponse<String> answer = program.get(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
    }

    @Test
    void basicDoesNotOpenPages() {
        assertThat(basic(clerk).get("/any-page", "Accept", HTML).statusCode()).isEqualTo(302);
    }

    @Test
    void theEnginesInterfaceIgnoresTheBrowsersSession() {
        assertThat(signedIn(clerk).get("/engine-rest/version").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"cross-site,403", "same-site,403", "same-origin,200", "none,200"})
    void theEnginesInterfaceRefusesOtherSites(String site, int status) {
        assertThat(basic(clerk).get("/engine-rest/version", "Sec-Fetch-Site", site).statusCode()).isEqualTo(status);
    }

    // Rights ----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/cockpit/default/", "/camunda/app/admin/default/",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics", "/actuator/prometheus"})
    void onlyAdministratorsOpenCockpitAdminAndMetrics(String path) {
        assertThat(signedIn(clerk).get(path).statusCode()).isEqualTo(403);
        assertThat(signedIn(ADMINISTRATOR).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/auth/user/default/login/tasklist",
            "/camunda/api/admin/auth/user/default/login/tasklist/", "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/engine/engine/default/identity/verify"})
    void nobodyGetsPastOurSignInByCamundasOwn(String path) {
        HttpCaller browser = signedIn(ADMINISTRATOR);
        browser.get("/camunda/app/welcome/default/", "Accept", HTML);
        assertThat(browser.post(path, "{}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/identity/verify", "/engine-rest/identity/verify/",
            "/engine-rest/engine/default/identity/verify"})
    void nobodyTriesPasswordsBesideTheThrottle(String path) {
        String account = "{\"username\": \"" + ADMINISTRATOR + "\", \"password\": \"x\"}";
        assertThat(basic(clerk).post(path, account).statusCode()).isEqualTo(403);
    }

    @Test
    void aMembershipTakenAwayCountsAtOnce() {
        String deputy = createUser("signInDeputy", Person.ADMINISTRATORS);
        HttpCaller browser = signedIn(deputy);
        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(200);
        identity.deleteMembership(deputy, Person.ADMINISTRATORS);
        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(403);
    }

    @Test
    void aRemovedUserIsOutAtOnce() {
        String leaver = createUser("signInLeaver");
        HttpCaller browser = signedIn(leaver);
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
        identity.deleteUser(leaver);
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/docs").statusCode()).isEqualTo(401);
        assertThat(location(browser.get("/any-page", "Accept", HTML))).endsWith("/login");
    }

    // Answers ---------------------------------------------------------------------------------------------------

    @Test
    void refusalsOfTheApiAreProblems() {
        HttpResponse<String> vietnamese = stranger().get("/api/docs");
        assertThat(vietnamese.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(vietnamese.body()).contains("\"status\":401", "Chưa đăng nhập", "\"problems\":[]");
        assertThat(stranger().get("/api/docs", "Accept-Language", "en").body()).contains("Not signed in");
    }

    @Test
    void ownPagesAndWebappsEachHaveOnePolicy() {
        HttpCaller browser = signedIn(clerk);
        assertThat(browser.get("/login").headers().allValues("Content-Security-Policy"))
                .singleElement().asString().contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(browser.get("/camunda/app/welcome/default/", "Accept", HTML).headers()
                .allValues("Content-Security-Policy")).singleElement().asString().contains("nonce-");
    }

    @Test
    void theSessionCookieIsKeptFromScriptsAndOtherSites() {
        assertThat(stranger().get("/login").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("VINHDANH=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void aPageThatDoesNotExistIsSaidSo() {
        HttpResponse<String> answer = signedIn(clerk).get("/any-page", "Accept", HTML);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Không tìm thấy trang").contains("Người dùng " + clerk);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode());
    }
}
