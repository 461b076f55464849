package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.HttpCaller;

/** Which passwords are let in, who may set them, and what ends when one is changed. */
class PasswordTest extends ApplicationTest {

    private static final String HTML = "text/html";
    private static final String NEW = "Hoa-Phuong.2021";
    private static final String GIVEN = "Tam-Thoi.2021";

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    private final String clerk = "passwordClerk" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aClerk() {
        jdbc.sql("DELETE FROM vinhdanh.login_attempt").update();
        createUser(clerk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ngan.1", "khongcohoa.1", "KHONGCOTHUONG.1", "Khong-Co-So", "KhongCoDau1234",
            "P@ssw0rd2021", "Matkhau@123456", "Vinhdanh@2021", "Admin@123456", "\u0110\u1ea1i-A1", "123456Qwerty!"})
    void aWeakPasswordIsRefusedInWordsByTheEnginesInterface(String weak) {
        HttpResponse<String> created = basic(ADMINISTRATOR).post("/engine-rest/user/create", """
                {"profile": {"id": "weakling", "firstName": "W", "lastName": "K"},
                 "credentials": {"password": "%s"}}""".formatted(weak));
        assertThat(created.statusCode()).isEqualTo(400);
        assertThat(created.body()).contains("ít nhất 10 ký tự");
        assertThat(identity.createUserQuery().userId("weakling").count()).isZero();
        assertThat(setByAdministrator(weak).statusCode()).isEqualTo(400);
    }

    @Test
    void adminSaysTheSameInTheReadersLanguage() {
        HttpCaller admin = signedIn(ADMINISTRATOR);
        admin.get("/camunda/app/admin/default/", "Accept", HTML);
        HttpResponse<String> answer = admin.put("/camunda/api/engine/engine/default/user/" + clerk + "/credentials",
                credentials("Password@123"), "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("not a common password");
        assertThat(admin.post("/camunda/api/engine/engine/default/identity/password-policy",
                "{\"password\": \"Password@123\"}").body()).contains(PasswordRules.COMMON);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        HttpCaller browser = signedIn(clerk);
        HttpCaller other = signedIn(clerk);
        assertThat(location(change(browser, PASSWORD, NEW, NEW))).endsWith("/password?changed");
        assertThat(browser.get("/api/me").statusCode()).as("goes on").isEqualTo(200);
        assertThat(other.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(HttpCaller.basic(address(), clerk, NEW).get("/api/me").statusCode()).isEqualTo(200);
        assertThat(basic(clerk).get("/api/me").statusCode()).as("the old one").isEqualTo(401);
    }

    @Test
    void thePageSaysWhatIsWrong() {
        HttpCaller browser = signedIn(clerk);
        assertThat(refusal(browser, "Sai-Mat-Khau.1", NEW, NEW)).contains("hiện tại không đúng");
        assertThat(refusal(browser, PASSWORD, NEW, NEW + "x")).contains("không giống nhau");
        assertThat(refusal(browser, PASSWORD, PASSWORD, PASSWORD)).contains("phải khác");
        assertThat(refusal(browser, PASSWORD, "matkhau", "matkhau"))
                .contains("ít nhất 10 ký tự", "chữ hoa", "chữ số", "đặc biệt", "thông dụng");
        assertThat(refusal(browser, PASSWORD, clerk + "-A1", clerk + "-A1")).contains("tên đăng nhập");
        assertThat(basic(clerk).get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aStolenSessionDoesNotGuessThePassword() {
        HttpCaller browser = signedIn(clerk);
        for (int guess = 0; guess < SignInThrottle.FAILURES_PER_ACCOUNT; guess++) {
            change(browser, "Sai-Mat-Khau." + guess, NEW, NEW);
        }
        assertThat(refusal(browser, PASSWORD, NEW, NEW)).contains("quá nhiều lần");
    }

    @Test
    void whatAnAdministratorHasSetIsChangedFirst() {
        HttpCaller before = signedIn(clerk);
        assertThat(setByAdministrator(GIVEN).statusCode()).isEqualTo(204);
        assertThat(before.get("/api/me").statusCode()).as("another password, no session").isEqualTo(401);

        HttpCaller browser = stranger();
        browser.signIn(clerk, GIVEN);
        assertThat(location(browser.get("/", "Accept", HTML))).endsWith("/password");
        assertThat(location(browser.get("/camunda/app/tasklist/default/", "Accept", HTML))).endsWith("/password");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/me").body()).contains("đổi mật khẩu");
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(403);
        HttpCaller program = HttpCaller.basic(address(), clerk, GIVEN);
        assertThat(program.get("/api/me").statusCode()).isEqualTo(403);
        assertThat(program.get("/engine-rest/task").statusCode()).isEqualTo(403);
        assertThat(browser.get("/password").body()).contains("do quản trị viên đặt");

        assertThat(location(change(browser, GIVEN, NEW, NEW))).endsWith("/password?changed");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(HttpCaller.basic(address(), clerk, NEW).get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> setByAdministrator(String password) {
        return basic(ADMINISTRATOR).put("/engine-rest/user/" + clerk + "/credentials", credentials(password));
    }

    private static String credentials(String password) {
        return "{\"password\": \"%s\", \"authenticatedUserPassword\": \"%s\"}".formatted(password, PASSWORD);
    }

    private String refusal(HttpCaller browser, String current, String chosen, String repeated) {
        HttpResponse<String> answer = change(browser, current, chosen, repeated);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    private static HttpResponse<String> change(HttpCaller browser, String current, String chosen, String repeated) {
        String token = HttpCaller.csrfField(browser.get("/password").body());
        return browser.postForm("/password",
                Map.of("_csrf", token, "current", current, "new", chosen, "repeated", repeated));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode());
    }
}
