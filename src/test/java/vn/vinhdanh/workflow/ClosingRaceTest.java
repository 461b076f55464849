package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Units hand in while Sở Nội vụ closes the batch: whoever is first, every dossier's batch follows from its instant. */
class ClosingRaceTest extends ProcessTest {

    private static final int ROUNDS = 12;
    private static final int UNITS = 6;

    @Test
    void everyDossiersBatchAgreesWithTheClosing() throws Exception {
        int inTime = 0;
        int late = 0;
        for (int round = 0; round < ROUNDS; round++) {
            runningFrom(WITHIN_BATCH_1);
            MovementPath movement = movement().opened(1);
            runningFrom(WITHIN_BATCH_1);
            List<DossierPath> dossiers = new ArrayList<>();
            for (int i = 0; i < UNITS; i++) {
                dossiers.add(movement.dossier(Actor.DEPARTMENT).aDraft().withAllPapers());
            }
            race(round, movement, dossiers);
            Instant closesAt = movement.batch(1).closesAt();
            for (DossierPath dossier : dossiers) {
                boolean before = dossier.row().submittedAt().isBefore(closesAt);
                assertThat(dossier.row().batchNumber()).as("round %s: submitted %s, closed %s", round,
                        dossier.row().submittedAt(), closesAt).isEqualTo(before ? 1 : 2);
                inTime += before ? 1 : 0;
                late += before ? 0 : 1;
            }
        }
        assertThat(inTime).isGreaterThanOrEqualTo(ROUNDS);
        assertThat(late).isGreaterThanOrEqualTo(ROUNDS);
    }

    /**
     * The first has handed in before Sở Nội vụ closes and the last one does afterwards; those between hand in
     * meanwhile.
     */
    private void race(int round, MovementPath movement, List<DossierPath> dossiers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(UNITS);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> runs = new ArrayList<>();
        dossiers.get(0).handedIn();
        runs.add(threads.submit(() -> {
            start.await();
            Thread.sleep(10L * (round % 4));
            complete(Actor.HOME_AFFAIRS, movement.batchCode(1), "Activity_RunBatch",
                    Map.of("action", "CLOSE_NOW", "reason", "Đủ hồ sơ"));
            return null;
        }));
        for (DossierPath dossier : dossiers.subList(1, UNITS - 1)) {
            long pause = 10L * dossiers.indexOf(dossier);
            runs.add(threads.submit(() -> {
                start.await();
                Thread.sleep(pause);
                return dossier.handedIn();
            }));
        }
        start.countDown();
        for (Future<?> run : runs) {
            run.get(60, TimeUnit.SECONDS);
        }
        dossiers.get(UNITS - 1).handedIn();
        threads.shutdown();
    }
}
