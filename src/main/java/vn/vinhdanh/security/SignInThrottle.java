package vn.vinhdanh.security;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords per account and address, for all nodes together. Whoever guesses is shut out together with the
 * address, the owner at another address is not: neither by one guesser nor, where the owner has signed in before, by
 * many at once. Runs on real time: moving the demo's clock must not let a guesser in.
 */
@Component
class SignInThrottle {

    static final int FAILURES_PER_ACCOUNT = 5;
    static final int FAILURES_PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** From so many failures at all addresses together, an address new to the account gets one guess a pause. */
    static final int FAILURES_EVERYWHERE = 20;
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** An address at which the account has signed in within this time is not new to it. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    SignInThrottle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this account at this address, or the address as a whole, has failed too often lately. */
    boolean isClosed(String account, String address) {
        return jdbc.sql("""
                        SELECT coalesce(sum(failures) FILTER (WHERE account = :account AND address = :address), 0)
                                >= :perAccount
                            OR coalesce(sum(failures) FILTER (WHERE address = :address), 0) >= :perAddress
                            OR coalesce(sum(failures) FILTER (WHERE account = :account), 0) >= :everywhere
                                AND max(last_failure) FILTER (WHERE account = :account) > :paused
                                AND NOT EXISTS (SELECT FROM vinhdanh.known_source
                                    WHERE account = :account AND address = :address)
                        FROM vinhdanh.login_attempt
                        WHERE (address = :address OR account = :account) AND last_failure > :since""")
                .param("account", key(account)).param("address", SourceAddress.of(address))
                .param("since", before(WINDOW)).param("paused", before(PAUSE))
                .param("perAccount", FAILURES_PER_ACCOUNT).param("perAddress", FAILURES_PER_ADDRESS)
                .param("everywhere", FAILURES_EVERYWHERE)
                .query(Boolean.class).single();
    }

    /** Whether the account has signed in at this address before. */
    boolean isKnown(String account, String address) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM vinhdanh.known_source WHERE account = ? AND address = ?)")
                .param(key(account)).param(SourceAddress.of(address)).query(Boolean.class).single();
    }

    void failed(String account, String address) {
        jdbc.sql("""
                        INSERT INTO vinhdanh.login_attempt AS attempt (account, address, failures, last_failure)
                        VALUES (:account, :address, 1, :now)
                        ON CONFLICT (account, address) DO UPDATE SET
                            failures = CASE WHEN attempt.last_failure > :since THEN attempt.failures + 1 ELSE 1 END,
                            last_failure = :now""")
                .param("account", key(account)).param("address", SourceAddress.of(address))
                .param("since", before(WINDOW)).param("now", OffsetDateTime.now(clock)).update();
        // Made-up account names must not pile up.
        jdbc.sql("DELETE FROM vinhdanh.login_attempt WHERE last_failure <= ?").param(before(WINDOW)).update();
        jdbc.sql("DELETE FROM vinhdanh.known_source WHERE last_success <= ?").param(before(REMEMBERED)).update();
    }

    /** Forgets the failures here and remembers the address; written once a day, as programs sign in at every call. */
    void succeeded(String account, String address) {
        jdbc.sql("""
                        WITH forgotten AS (
                            DELETE FROM vinhdanh.login_attempt WHERE account = :account AND address = :address)
                        INSERT INTO vinhdanh.known_source AS known (account, address, last_success)
                        VALUES (:account, :address, :now)
                        ON CONFLICT (account, address) DO UPDATE SET last_success = :now
                        WHERE known.last_success < :yesterday""")
                .param("account", key(account)).param("address", SourceAddress.of(address))
                .param("now", OffsetDateTime.now(clock)).param("yesterday", before(Duration.ofDays(1))).update();
    }

    /** A directory takes LAN for lan: five guesses for each way to write a name would be many. */
    private static String key(String account) {
        return account.trim().toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime before(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
