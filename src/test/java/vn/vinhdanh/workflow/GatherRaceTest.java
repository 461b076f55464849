package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.decision.CompileList;
import vn.vinhdanh.decision.GatherAdHocList;
import vn.vinhdanh.refusal.Refusal;

/** The batch is compiled while Sở Nội vụ gathers from it: every dossier ends on one list, and nobody fails for it. */
class GatherRaceTest extends ProcessTest {

    private static final int ROUNDS = 8;

    private MovementPath movement;

    @Test
    void everyDossierIsOnExactlyOneList() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            at(WITHIN_BATCH_1);
            movement = movement().opened(1);
            List<String> waiting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                waiting.add(movement.dossier(Actor.DEPARTMENT).urgent().submitted().enters(Actor.HOME_AFFAIRS,
                        "Activity_AppraiseByHomeAffairs",
                        Map.of("verdict", "ENDORSE", "adHoc", "WAIT", "occasion", "Dập dịch")).code());
            }
            movement.closedByTimer(1);
            int refused = race(round, waiting);
            assertThat(texts("SELECT n.code FROM vinhdanh.decision_line l JOIN vinhdanh.nomination n "
                    + "ON n.id = l.nomination_id WHERE n.movement = ?", movement.code))
                    .as("round %s", round).containsExactlyInAnyOrderElementsOf(waiting);
            assertThat(refused).as("of two that overlap at least one is refused").isGreaterThanOrEqualTo(1);
        }
    }

    /** Two gatherings that share a dossier, and the compiling; how many of them were refused. */
    private int race(int round, List<String> codes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> runs = new ArrayList<>();
        long batch = movement.batch(1).id();
        runs.add(threads.submit(() -> run(start, () -> gather(codes.subList(0, 3)))));
        runs.add(threads.submit(() -> run(start, () -> gather(codes.subList(2, 4)))));
        runs.add(threads.submit(() -> run(start, () -> {
            Thread.sleep(7L * (round % 4));
            return beans.getBean(CompileList.class).handle(batch);
        })));
        start.countDown();
        int refused = 0;
        for (Future<Boolean> run : runs) {
            refused += run.get(60, TimeUnit.SECONDS) ? 0 : 1;
        }
        threads.shutdown();
        return refused;
    }

    private Object gather(List<String> codes) {
        return as(Actor.HOME_AFFAIRS, () -> beans.getBean(GatherAdHocList.class)
                .handle(new GatherAdHocList.Command(movement.code, "Dập dịch", codes, false, null)));
    }

    private static boolean run(CountDownLatch start, Callable<Object> act) throws Exception {
        start.await();
        try {
            act.call();
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.problems()).extracting(Refusal.Problem::key).containsOnly("decision.gather.on-list");
            return false;
        }
    }
}
