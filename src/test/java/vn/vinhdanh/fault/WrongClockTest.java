package vn.vinhdanh.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The clock of one of two nodes is seven minutes ahead, longer than jobs are locked: it takes over what the other is
 * still at, and closes the batch before the other's midnight. Needs libfaketime; about four minutes on two quiet cores.
 */
@Tag("long")
class WrongClockTest {

    private static final int ROWS = 60;

    @Test
    void twoNodesThatDisagreeDoNothingTwice() {
        assumeTrue(Files.exists(Node.FAKE_TIME), "libfaketime is not installed");
        try (OwnPostgres postgres = new OwnPostgres();
                Node right = new Node("clock-right", postgres.url(), postgres.password()).start();
                Node ahead = new Node("clock-ahead", postgres.url(), postgres.password()).withClock("+7m").start()) {
            Story story = new Story(postgres, ahead, ROWS).launched();
            assertThat(story.sendList().statusCode()).isBetween(200, 299);
            story.imported().at(right).appraised().at(ahead).askForList().compiled().at(right).endorsed().decided()
                    .at(ahead).signed().at(right).issue().announced().accountedFor();

            Story midnight = new Story(postgres, right, ROWS).launched();
            assertThat(right.as("quantri").post("/api/demo/clock", "{\"now\": \"2021-12-31T23:54:00+07:00\"}")
                    .statusCode()).isBetween(200, 299);
            midnight.until("the batch is closed by the clock that is ahead", () -> midnight.one("SELECT count(*) "
                    + "FROM vinhdanh.batch WHERE movement = ? AND number = 1 AND status <> 'OPEN'") == 1);
            assertThat(midnight.sendList().statusCode()).isBetween(200, 299);
            midnight.imported();
            assertThat(midnight.one("SELECT count(*) FROM vinhdanh.journal WHERE subject LIKE ? || '%' "
                    + "AND action = 'BATCH_CLOSED'")).isEqualTo(1);
            midnight.accountedFor();
        }
    }
}
