package vn.vinhdanh.web.open;

import java.time.Duration;

/** This address has asked too often; it may again after a while. */
class TooManyRequests extends RuntimeException {

    private final Duration wait;

    TooManyRequests(Duration wait) {
        super("too many requests");
        this.wait = wait;
    }

    /** In whole seconds, never less than one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
