package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.HttpCaller;

/** Guessing is stopped, the owner is not. */
class SignInThrottleTest extends ApplicationTest {

    private static final String HERE = "127.0.0.1";
    private static final String ELSEWHERE = "203.0.113.7";

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    private String clerk;

    @BeforeEach
    @AfterEach
    void forgetAttempts() {
        jdbc.sql("DELETE FROM vinhdanh.login_attempt").update();
        clerk = createUser("throttleClerk");
        identity.unlockUser(clerk); // the engine makes the next one wait after a wrong password
    }

    @Test
    void afterTooManyFailuresEvenTheRightPasswordIsRefused() {
        fail(clerk, HERE, SignInThrottle.FAILURES_PER_ACCOUNT);
        assertThat(basic(clerk).get("/api/docs").statusCode()).isEqualTo(401);
        assertThat(stranger().signIn(clerk, PASSWORD).headers().firstValue("Location").orElseThrow())
                .endsWith("/login?error");
    }

    @Test
    void wrongPasswordsAreCountedWhereverTheyAreTried() {
        HttpCaller.basic(address(), clerk, "Sai-Mat-Khau.1").get("/engine-rest/version");
        stranger().signIn(clerk, "Sai-Mat-Khau.1");
        assertThat(jdbc.sql("SELECT failures FROM vinhdanh.login_attempt WHERE account = ?").param(clerk)
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void theOwnerAtAnotherAddressGetsIn() {
        fail(clerk, ELSEWHERE, SignInThrottle.FAILURES_PER_ACCOUNT);
        assertThat(throttle.isClosed(clerk, ELSEWHERE)).isTrue();
        assertThat(basic(clerk).get("/api/docs").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressThatTriesManyAccountsIsShutOut() {
        for (int account = 0; account < SignInThrottle.FAILURES_PER_ADDRESS; account++) {
            assertThat(throttle.isClosed(clerk, ELSEWHERE)).isFalse();
            throttle.failed("guessed-" + account, ELSEWHERE);
        }
        assertThat(throttle.isClosed(clerk, ELSEWHERE)).isTrue();
        assertThat(throttle.isClosed(clerk, HERE)).isFalse();
    }

    @Test
    void successForgetsTheFailures() {
        fail(clerk, HERE, SignInThrottle.FAILURES_PER_ACCOUNT - 1);
        assertThat(basic(clerk).get("/api/docs").statusCode()).isEqualTo(200);
        fail(clerk, HERE, 1);
        assertThat(throttle.isClosed(clerk, HERE)).isFalse();
    }

    @Test
    void failuresAreForgottenAfterAWhile() {
        fail(clerk, ELSEWHERE, SignInThrottle.FAILURES_PER_ACCOUNT);
        jdbc.sql("UPDATE vinhdanh.login_attempt SET last_failure = last_failure - interval '15 minutes 1 second'")
                .update();
        assertThat(throttle.isClosed(clerk, ELSEWHERE)).isFalse();
        fail(clerk, ELSEWHERE, 1);
        assertThat(throttle.isClosed(clerk, ELSEWHERE)).as("counted anew").isFalse();
    }

    private void fail(String account, String address, int times) {
        for (int time = 0; time < times; time++) {
            throttle.failed(account, address);
        }
    }
}
