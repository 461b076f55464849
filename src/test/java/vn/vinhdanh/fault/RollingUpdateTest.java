package vn.vinhdanh.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The version before goes on serving while a node of this one joins it and migrates the database; dossiers begun on
 * either are led to their outcome by both. {@code -Dfault.old=} names the packaged jar of the version before; without
 * it there is nothing to try. Two starts and two movements, about two minutes on two quiet cores.
 */
@Tag("long")
class RollingUpdateTest {

    private static final int ROWS = 60;

    @Test
    void bothVersionsLeadOpenDossiersToTheirEnd() {
        String jar = System.getProperty("fault.old", "");
        assumeTrue(!jar.isBlank() && Files.exists(Path.of(jar)), "-Dfault.old names no jar of the version before");
        try (OwnPostgres postgres = new OwnPostgres();
                Node old = new Node("old", postgres.url(), postgres.password()).fromJar(jar).start()) {
            Story begunOnTheOld = new Story(postgres, old, ROWS).launched();
            assertThat(begunOnTheOld.sendList().statusCode()).isBetween(200, 299);
            begunOnTheOld.imported();
            try (Node fresh = new Node("new", postgres.url(), postgres.password()).start()) {
                begunOnTheOld.appraised().at(fresh).askForList().compiled().at(old).endorsed().at(fresh).decided();
                Story begunOnTheNew = new Story(postgres, fresh, ROWS).launched();
                assertThat(begunOnTheNew.sendList().statusCode()).isBetween(200, 299);
                begunOnTheNew.imported().at(old).appraised().askForList().compiled().at(fresh).endorsed().at(old)
                        .decided().signed();
                begunOnTheOld.at(old).signed().at(fresh).issue().announced();
                old.kill();
                begunOnTheNew.at(fresh).issue().announced().accountedFor();
            }
        }
    }
}
