package vn.vinhdanh.calendar;

import java.time.Instant;

/** The demo's clock. No other profile has one. */
public interface MovableClock {

    /**
     * Moves the clock of every node on; it keeps running from there.
     *
     * @param now the new present
     * @throws vn.vinhdanh.refusal.Refusal INVALID when it lies behind the present, or more than ten years ahead
     */
    void moveTo(Instant now);
}
