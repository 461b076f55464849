package vn.vinhdanh.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who asks too often waits, with a clock of the test's own. */
class VisitorsTest {

    private static final String ADDRESS = "203.0.113.7";

    private long nanos = Duration.ofHours(1_000).toNanos();
    private final AtomicInteger lookedUp = new AtomicInteger();
    private final Visitors visitors = visitors(5);

    private Visitors visitors(int addresses) {
        return new Visitors(new PublicLimits(3, 6, 4, addresses), new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        }, () -> nanos);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private void check(String address, boolean hit) {
        visitors.check(address, () -> lookedUp.incrementAndGet() > 0 && hit, found -> found);
    }

    @Test
    void pagesAreLimitedByTheMinuteForEachAddress() {
        for (int i = 0; i < 3; i++) {
            visitors.page(ADDRESS);
        }
        TooManyRequests refused = catchThrowableOfType(TooManyRequests.class, () -> visitors.page(ADDRESS));
        assertThat(refused.seconds()).isEqualTo(20);
        assertThatCode(() -> visitors.page("203.0.113.8")).doesNotThrowAnyException();
        pass(Duration.ofSeconds(20));
        visitors.page(ADDRESS);
        assertThat(catchThrowableOfType(TooManyRequests.class, () -> visitors.page(ADDRESS))).isNotNull();
    }

    @Test
    void whoMissesTooOftenIsToldNothingNotEvenWhatIsRight() {
        for (int i = 0; i < 4; i++) {
            check(ADDRESS, false);
        }
        TooManyRequests refused = catchThrowableOfType(TooManyRequests.class, () -> check(ADDRESS, true));
        assertThat(refused.seconds()).isEqualTo(Duration.ofMinutes(15).toSeconds());
        assertThat(lookedUp).as("nothing was looked up").hasValue(4);
        pass(Duration.ofMinutes(15));
        check(ADDRESS, true);
    }

    @Test
    void whoChecksGenuineCertificatesIsNotHeldToBeGuessing() {
        for (int i = 0; i < 30; i++) {
            check(ADDRESS, true);
            pass(Duration.ofSeconds(10));
        }
        assertThat(lookedUp).hasValue(30);
    }

    @Test
    void addressesOfOneNetworkOfIpv6AreOne() {
        for (int i = 0; i < 3; i++) {
            visitors.page("2001:db8:1:2:0:0:0:" + i);
        }
        assertThat(catchThrowableOfType(TooManyRequests.class, () -> visitors.page("2001:db8:1:2::ffff"))).isNotNull();
        visitors.page("2001:db8:1:3::1");
        assertThat(Visitors.network("::ffff:203.0.113.7")).isNotEqualTo("unknown");
        assertThat(Visitors.network("2001:db8:::x")).isEqualTo("unknown");
        assertThat(Visitors.network("x".repeat(500))).hasSize(45);
    }
}
