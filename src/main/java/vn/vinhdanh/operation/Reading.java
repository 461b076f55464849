package vn.vinhdanh.operation;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Figures that are read together and kept for a moment, so that the gauges of one visit share one statement.
 * Where they cannot be read, there is no figure: a gauge that shows the last one would lie.
 *
 * @param <T> the figures
 */
public final class Reading<T> {

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Supplier<T> read;
    private T last;
    private long readAt;

    public Reading(Supplier<T> read) {
        this.read = read;
    }

    /** @throws RuntimeException what reading has thrown; Micrometer then shows NaN */
    public synchronized T get() {
        if (last == null || System.nanoTime() - readAt > FRESH_NANOS) {
            last = null;
            last = read.get();
            readAt = System.nanoTime();
        }
        return last;
    }
}
