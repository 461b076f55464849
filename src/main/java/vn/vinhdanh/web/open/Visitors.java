package vn.vinhdanh.web.open;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever asks too often: buckets of tokens for each address, which fill up evenly. Counts the visitor's
 * time, which no demo's clock moves. Behind a proxy the address is the visitor's only where the proxy is believed
 * ({@code server.forward-headers-strategy}).
 */
@Component
class Visitors {

    private static final Duration HOUR = Duration.ofHours(1);

    private final PublicLimits limits;
    private final TimeMeter time;
    private final Cache<String, Buckets> buckets;

    private record Buckets(Bucket pages, Bucket checks, Bucket misses) {
    }

    @Autowired
    Visitors(PublicLimits limits) {
        this(limits, TimeMeter.SYSTEM_MILLISECONDS, Ticker.systemTicker());
    }

    Visitors(PublicLimits limits, TimeMeter time, Ticker ticker) {
        this.limits = limits;
        this.time = time;
        // After an hour without a request every bucket is full again, as a new one is.
        this.buckets = Caffeine.newBuilder().maximumSize(limits.addresses()).expireAfterAccess(HOUR).ticker(ticker)
                .build();
    }

    /** @throws TooManyRequests where the address has asked for too many pages lately */
    void page(String address) {
        take(of(address).pages());
    }

    /**
     * Looks a code up. Who has missed too often is answered nothing at all, also where the next code would be right:
     * else one could go on guessing and wait for the answer that is another.
     *
     * @throws TooManyRequests without having looked
     */
    <T> T check(String address, Supplier<T> lookUp, Predicate<T> hit) {
        Buckets of = of(address);
        take(of.checks());
        take(of.misses());
        T found = lookUp.get();
        if (hit.test(found)) {
            of.misses().addTokens(1);
        }
        return found;
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Buckets of(String address) {
        return buckets.get(network(address), key -> new Buckets(bucket(limits.pagesPerMinute(), Duration.ofMinutes(1)),
                bucket(limits.checksPerMinute(), Duration.ofMinutes(1)), bucket(limits.missesPerHour(), HOUR)));
    }

    private Bucket bucket(int tokens, Duration period) {
        return Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period)).build();
    }

    /** One customer has 2^64 addresses of IPv6, and one of IPv4. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address.substring(0, Math.min(address.length(), 45));
        }
        try {
            // With a colon it is never looked up as a name.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
