package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
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
        jdbc.sql("DELETE FROM vinhdanh.known_source").update();
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
        assertThat(jdbc.sql("SELECT failures FROM vinhdanh.login_attempt WHERE account = ?")
                .param(clerk.toLowerCase(Locale.ROOT))
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
    void guessesFromManyAddressesSlowStrangersButNotTheOwner() {
        assertThat(basic(clerk).get("/api/docs").statusCode()).as("has signed in here before").isEqualTo(200);
        for (int address = 1; address <= SignInThrottle.FAILURES_EVERYWHERE; address++) {
            assertThat(throttle.isClosed(clerk, "198.51.100." + address)).isFalse();
            throttle.failed(clerk, "198.51.100." + address);
        }
        assertThat(throttle.isClosed(clerk, "198.51.100.200")).as("a stranger").isTrue();
        assertThat(throttle.isClosed("somebody-else", "198.51.100.200")).isFalse();
        assertThat(throttle.isClosed(clerk, HERE)).as("the owner").isFalse();
        jdbc.sql("UPDATE vinhdanh.login_attempt SET last_failure = last_failure - interval '6 seconds'").update();
        assertThat(throttle.isClosed(clerk, "198.51.100.200")).as("one guess a pause").isFalse();
    }

    @Test
    void theEnginesWaitAfterGuessesElsewhereIsNotTheOwners() {
        basic(clerk).get("/api/docs");
        for (int guess = 0; guess < 6; guess++) {
            identity.checkPassword(clerk, "Sai-Mat-Khau.1"); // as at another address
        }
        assertThat(identity.checkPassword(clerk, PASSWORD)).as("the engine makes everybody wait").isFalse();
        assertThat(basic(clerk).get("/api/docs").statusCode()).isEqualTo(200);
    }

    @Test
    void waysToWriteANameAndAddressesOfOneNetworkAreOne() {
        throttle.failed("LAN", "2001:db8:1:2::1");
        throttle.failed("lan", "2001:db8:1:2:ffff::77");
        assertThat(jdbc.sql("SELECT account || ' ' || address || ' ' || failures FROM vinhdanh.login_attempt")
                .query(String.class).list()).containsExactly("lan 20010db800010002::/64 2");
        assertThat(SourceAddress.of("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(SourceAddress.of("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void unknownAndKnownUsersAreRefusedAlike() {
        HttpResponse<String> known = HttpCaller.basic(address(), clerk, "Sai-Mat-Khau.1").get("/api/docs");
        long start = System.nanoTime();
        HttpResponse<String> unknown = HttpCaller.basic(address(), "nobody-here", "Sai-Mat-Khau.1").get("/api/docs");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(known.body());
    }

    @Test
    void whatIsOldIsCleanedAway() {
        basic(clerk).get("/api/docs");
        fail("long-ago", ELSEWHERE, 1);
        jdbc.sql("UPDATE vinhdanh.login_attempt SET last_failure = last_failure - interval '16 minutes'").update();
        jdbc.sql("UPDATE vinhdanh.known_source SET last_success = last_success - interval '91 days'").update();
        fail("now", ELSEWHERE, 1);
        assertThat(jdbc.sql("SELECT account FROM vinhdanh.login_attempt").query(String.class).list())
                .containsExactly("now");
        assertThat(throttle.isKnown(clerk, HERE)).isFalse();
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
