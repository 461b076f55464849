package vn.vinhdanh.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.HttpCaller;

/**
 * Two nodes behind our proxy are replaced one after the other (SIGTERM, another in its place) while people go on
 * working: each of their requests is answered by the application. About two minutes on two quiet cores.
 */
@Tag("long")
class ReplacedNodeTest {

    private static final String DRAIN = "--vinhdanh.drain=6s";

    /** One who clicks again as soon as there is an answer. */
    private record Person(HttpCaller caller, AtomicInteger answered, Queue<String> unanswered) {

        void work() {
            while (!Thread.currentThread().isInterrupted()) {
                note("GET", () -> caller.get("/public/awards").statusCode());
                note("GET", () -> caller.get("/api/nominations").statusCode());
                // Refused by the application, in words: nothing is to be in it.
                note("POST", () -> caller.post("/api/nominations", "{}").statusCode());
            }
        }

        private void note(String what, IntSupplier request) {
            try {
                int status = request.getAsInt();
                if (status >= 500 || status == 429) {
                    unanswered.add(what + " " + status);
                } else {
                    answered.incrementAndGet();
                }
            } catch (RuntimeException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    unanswered.add(what + " " + e);
                }
            }
        }
    }

    @Test
    void nobodyMeetsAClosedDoor() throws InterruptedException {
        assumeTrue(InstalledProxy.isInstalled(), "there is no nginx");
        AtomicInteger answered = new AtomicInteger();
        Queue<String> unanswered = new ConcurrentLinkedQueue<>();
        try (OwnPostgres postgres = new OwnPostgres();
                Node one = new Node("replaced-one", postgres.url(), postgres.password(), DRAIN).start();
                Node other = new Node("replaced-other", postgres.url(), postgres.password(), DRAIN).start();
                InstalledProxy proxy = new InstalledProxy(one, other)) {
            Eventually.within(Node.LOCK, "the proxy serves",
                    () -> HttpCaller.stranger(proxy.address()).get("/proxy/health").statusCode() == 200);
            List<Thread> people = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                HttpCaller caller = HttpCaller.basic(proxy.address(), "donvitinh", Node.PASSWORD);
                people.add(new Thread(new Person(caller, answered, unanswered)::work));
            }
            people.forEach(Thread::start);
            Eventually.pause(3000);
            int before = answered.get();
            one.terminate();
            assertThat(answered.get()).as("the other serves").isGreaterThan(before);
            one.start();
            // As long as the proxy leaves alone a node that was away (fail_timeout), and the documented upgrade waits.
            Eventually.pause(11_000);
            before = answered.get();
            other.terminate();
            assertThat(answered.get()).as("the one serves again").isGreaterThan(before);
            people.forEach(Thread::interrupt);
            for (Thread person : people) {
                person.join();
            }
        }
        assertThat(unanswered).isEmpty();
        assertThat(answered.get()).isGreaterThan(500);
    }
}
