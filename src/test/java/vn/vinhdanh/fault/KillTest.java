package vn.vinhdanh.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * kill -9 of the only node at a random point of the import, the compiling, the signing and the announcement, then its
 * start and the end of what it was at. A kill costs a start of the application, some ten seconds on two quiet cores,
 * and a quarter of a movement with its dossiers: a hundred kills take about half an hour.
 * {@code -Dfault.kills=8} for fewer, {@code -Dfault.seed} to do the same again.
 */
@Tag("long")
class KillTest {

    private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);
    private static final int ROWS = 110;

    @Test
    void nothingIsLostAndNothingIsDoneTwice() {
        int kills = Integer.getInteger("fault.kills", 100);
        long seed = Long.getLong("fault.seed", System.nanoTime());
        Random random = new Random(seed);
        LOG.info("{} kills, -Dfault.seed={}", kills, seed);
        try (OwnPostgres postgres = new OwnPostgres();
                Node node = new Node("killed", postgres.url(), postgres.password()).start()) {
            int done = 0;
            while (done < kills) {
                Story story = new Story(postgres, node, ROWS).launched();
                Killer killer = new Killer(node, random, kills - done);
                killer.strikes(1_500, () -> {
                    while (story.one("SELECT count(*) FROM vinhdanh.nomination_import WHERE movement = ? "
                            + "AND status <> 'ABANDONED'") == 0) {
                        story.sendList();
                    }
                });
                // One that was killed before it had the list is sent it again.
                if (story.one("SELECT count(*) FROM vinhdanh.nomination_import WHERE movement = ? "
                        + "AND status IN ('RUNNING', 'DONE')") == 0) {
                    story.sendList();
                }
                story.imported().appraised();
                killer.strikes(600, story::askForList);
                story.askForList().compiled().endorsed().decided();
                killer.strikes(300, story::sign);
                story.signed();
                killer.strikes(6_000, story::issue);
                story.issue().announced().accountedFor();
                done += killer.struck();
                LOG.info("{} kills so far, {} dossiers accounted for", done, story.one(
                        "SELECT count(*) FROM vinhdanh.nomination WHERE movement = ? OR true"));
            }
        }
    }

    /** Strikes at a random instant after something has begun, and starts the node again. */
    private record Killer(Node node, Random random, int most, List<Integer> struckAt) {

        Killer(Node node, Random random, int most) {
            this(node, random, most, new ArrayList<>());
        }

        void strikes(int within, Runnable begun) {
            if (struck() == most) {
                begun.run();
                return;
            }
            int instant = random.nextInt(within);
            Thread act = new Thread(() -> {
                try {
                    begun.run();
                } catch (RuntimeException | AssertionError e) {
                    LOG.info("Cut short by the kill: {}", e.toString());
                }
            });
            act.start();
            Eventually.pause(instant);
            node.kill();
            struckAt.add(instant);
            act.interrupt();
            node.start();
        }

        int struck() {
            return struckAt.size();
        }
    }
}
