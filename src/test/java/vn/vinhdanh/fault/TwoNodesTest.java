package vn.vinhdanh.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on one PostgreSQL: one is killed, or frozen for longer than its jobs are locked and woken. About two
 * minutes on two quiet cores.
 */
@Tag("long")
class TwoNodesTest {

    private static final int ROWS = 110;
    private static OwnPostgres postgres;
    private static Node one;
    private static Node other;

    @BeforeAll
    static void start() {
        postgres = new OwnPostgres();
        one = new Node("node-one", postgres.url(), postgres.password()).start();
        other = new Node("node-other", postgres.url(), postgres.password()).start();
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        postgres.close();
    }

    @Test
    void theOtherGoesOnWhereOneIsKilledInTheAnnouncement() {
        Story story = upToTheSignature();
        story.issue();
        story.until("the announcement has begun", () -> story.one("SELECT count(*) FROM vinhdanh.award "
                + "WHERE movement = ?") > 0);
        one.kill();
        story.at(other).announced().accountedFor();
        one.start();
        story.at(one).accountedFor();
    }

    @Test
    void oneThatWakesFromLongerThanItsLocksDoesNothingTwice() {
        Story story = upToTheSignature();
        story.issue();
        Eventually.pause(700);
        one.freeze();
        try {
            Eventually.pause(Node.LOCK.plusSeconds(3).toMillis());
        } finally {
            one.wake();
        }
        story.at(other).announced();
        // What the sleeper had begun ends now, or is undone.
        Eventually.pause(Node.LOCK.toMillis());
        story.at(one).accountedFor();
        assertThat(story.one("SELECT count(*) FROM vinhdanh.mail_outbox WHERE key LIKE 'outcome:' || ? || '-L%'"))
                .isEqualTo(1);
    }

    @Test
    void anImportGoesOnWhereItsNodeIsFrozen() {
        Story story = new Story(postgres, one, ROWS).launched();
        assertThat(story.sendList().statusCode()).isBetween(200, 299);
        one.freeze();
        try {
            story.at(other);
            Eventually.pause(Node.LOCK.plusSeconds(3).toMillis());
        } finally {
            one.wake();
        }
        story.imported();
        Eventually.pause(Node.LOCK.toMillis());
        assertThat(story.one("SELECT count(*) FROM vinhdanh.nomination WHERE movement = ?")).isEqualTo(ROWS);
        story.accountedFor();
    }

    private Story upToTheSignature() {
        Story story = new Story(postgres, one, ROWS).launched();
        assertThat(story.sendList().statusCode()).isBetween(200, 299);
        return story.imported().appraised().askForList().compiled().endorsed().decided().signed();
    }
}
