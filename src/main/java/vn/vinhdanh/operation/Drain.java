package vn.vinhdanh.operation;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes on serving for a while after it was told to stop (SIGTERM). Readiness says no from the first moment, so the
 * proxy sends nothing more by the time the door is closed, and nobody's click meets a closed door.
 */
@Component
class Drain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Duration wait;
    private volatile boolean running;

    /** @param wait longer than the proxy takes to notice; zero where there is no proxy */
    Drain(@Value("${vinhdanh.drain}") Duration wait) {
        this.wait = wait;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (wait.isZero()) {
            return;
        }
        LOG.info("Told to stop: serves for another {} s while the proxy turns away", wait.toSeconds());
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The first to be stopped, before the web server and the job executor. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
