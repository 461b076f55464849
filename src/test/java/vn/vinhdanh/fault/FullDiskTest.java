package vn.vinhdanh.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The disk of the database runs full while lists are handed in: every answer says so or is kept, and once there is room
 * all goes on. The disk is a tmpfs, which only root may mount. About two minutes on two quiet cores.
 */
@Tag("long")
class FullDiskTest {

    private static final int ROWS = 60;
    private static final int LISTS = 12;

    @Test
    void whatTheFullDiskRefusedIsDoneOnceThereIsRoom() throws IOException {
        Path disk = Files.createTempDirectory("full-disk");
        assumeTrue(Shell.succeeds("mount -t tmpfs -o size=500m tmpfs " + disk), "no tmpfs can be mounted here");
        try (OwnPostgres postgres = new OwnPostgres(disk.resolve("postgres"));
                Node node = new Node("full-disk", postgres.url(), postgres.password(),
                        "--vinhdanh.database.pool.connection-timeout=3000").start()) {
            List<Story> stories = new ArrayList<>();
            for (int i = 0; i < LISTS; i++) {
                stories.add(new Story(postgres, node, ROWS).launched());
            }
            Shell.succeeds("dd if=/dev/zero of=" + disk.resolve("filler") + " bs=64k");
            List<Story> taken = new ArrayList<>();
            int refused = 0;
            for (Story story : stories) {
                HttpResponse<String> answer = story.sendList();
                if (answer.statusCode() / 100 == 2) {
                    taken.add(story);
                } else {
                    refused++;
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                    assertThat(answer.body()).contains("Cơ sở dữ liệu tạm thời không phục vụ được");
                }
            }
            assertThat(refused).as("the disk was full").isPositive();

            Files.delete(disk.resolve("filler"));
            if (!postgres.isAlive()) {
                postgres.comeBack();
            }
            Eventually.within(Duration.ofMinutes(2), "the node serves again",
                    () -> node.as("chutich").get("/api/me").statusCode() == 200);
            taken.forEach(Story::imported);
            stories.stream().filter(story -> !taken.contains(story)).forEach(story -> {
                assertThat(story.one("SELECT count(*) FROM vinhdanh.nomination WHERE movement = ?"))
                        .as("nothing is half handed in").isZero();
                assertThat(story.sendList().statusCode()).isBetween(200, 299);
                story.imported();
            });
            stories.get(0).appraised().askForList().compiled().endorsed().decided().signed().issue().announced()
                    .accountedFor();
        } finally {
            Shell.succeeds("umount " + disk);
        }
    }
}
