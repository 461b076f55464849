package vn.vinhdanh.fault;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come. */
final class Eventually {

    private Eventually() {
    }

    /** @param done tried again where it throws, for instance since nobody answers */
    static void within(Duration time, String what, Callable<Boolean> done) {
        long until = System.nanoTime() + time.toNanos();
        Exception last = null;
        while (System.nanoTime() < until) {
            try {
                if (done.call()) {
                    return;
                }
                last = null;
            } catch (IllegalStateException e) {
                throw e;
            } catch (Exception e) {
                last = e;
            }
            pause(200);
        }
        throw new AssertionError("Not within " + time + ": " + what, last);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
