package vn.vinhdanh.security;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords per account and address, for all nodes together. Whoever guesses is shut out together with the
 * address, the owner at another address is not. Runs on real time: moving the demo's clock must not let a guesser in.
 */
@Component
class SignInThrottle {

    static final int FAILURES_PER_ACCOUNT = 5;
    static final int FAILURES_PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    SignInThrottle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this account at this address, or the address as a whole, has failed too often lately. */
    boolean isClosed(String account, String address) {
        return jdbc.sql("""
                        SELECT coalesce(max(failures) FILTER (WHERE account = :account), 0) >= :perAccount
                            OR coalesce(sum(failures), 0) >= :perAddress
                        FROM vinhdanh.login_attempt WHERE address = :address AND last_failure > :since""")
                .param("account", account).param("address", address).param("since", windowStart())
                .param("perAccount", FAILURES_PER_ACCOUNT).param("perAddress", FAILURES_PER_ADDRESS)
                .query(Boolean.class).single();
    }

    void failed(String account, String address) {
        jdbc.sql("""
                        INSERT INTO vinhdanh.login_attempt AS attempt (account, address, failures, last_failure)
                        VALUES (:account, :address, 1, :now)
                        ON CONFLICT (account, address) DO UPDATE SET
                            failures = CASE WHEN attempt.last_failure > :since THEN attempt.failures + 1 ELSE 1 END,
                            last_failure = :now""")
                .param("account", account).param("address", address).param("since", windowStart())
                .param("now", OffsetDateTime.now(clock)).update();
        // Made-up account names must not pile up.
        jdbc.sql("DELETE FROM vinhdanh.login_attempt WHERE last_failure <= ?").param(windowStart()).update();
    }

    void succeeded(String account, String address) {
        jdbc.sql("DELETE FROM vinhdanh.login_attempt WHERE account = ? AND address = ?")
                .param(account).param(address).update();
    }

    private OffsetDateTime windowStart() {
        return clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
    }
}
