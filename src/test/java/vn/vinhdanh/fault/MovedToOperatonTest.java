package vn.vinhdanh.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A running database leaves Camunda by the steps of docs/operations.md: all nodes stop, {@code operaton/move.sql}, the
 * translated build starts, and the dossiers that were open are led to their outcome by it. {@code -Dfault.operaton=}
 * names its jar; without it there is nothing to try. Two starts and two movements, about two minutes on two quiet
 * cores.
 */
@Tag("long")
class MovedToOperatonTest {

    private static final int ROWS = 30;

    @Test
    void openDossiersAreLedToTheirEndByTheFork() throws IOException, InterruptedException {
        String jar = System.getProperty("fault.operaton", "");
        assumeTrue(!jar.isBlank() && Files.exists(Path.of(jar)), "-Dfault.operaton names no jar of the fork");
        try (OwnPostgres postgres = new OwnPostgres()) {
            Story toBeReviewed;
            Story toBeSigned;
            try (Node camunda = new Node("camunda", postgres.url(), postgres.password()).start()) {
                toBeSigned = new Story(postgres, camunda, ROWS).launched();
                assertThat(toBeSigned.sendList().statusCode()).isBetween(200, 299);
                toBeSigned.imported().appraised().askForList().compiled().endorsed().decided();
                toBeReviewed = new Story(postgres, camunda, ROWS).launched();
                assertThat(toBeReviewed.sendList().statusCode()).isBetween(200, 299);
                toBeReviewed.imported();
                assertThat(camunda.signedIn("quantri").get("/").statusCode()).isEqualTo(200);
                camunda.terminate();
            }
            assertThat(one(postgres, "SELECT count(*) FROM act_ru_job WHERE lock_owner_ IS NOT NULL"))
                    .as("jobs that a node was at").isZero();
            move(postgres);
            move(postgres);
            try (Node operaton = new Node("operaton", postgres.url(), postgres.password()).fromJar(jar).start()) {
                toBeSigned.at(operaton).signed().issue().announced();
                toBeReviewed.at(operaton).appraised().askForList().compiled().endorsed().decided().signed().issue()
                        .announced().accountedFor();
            }
        }
    }

    private static void move(OwnPostgres postgres) throws IOException {
        postgres.jdbc().sql(Files.readString(Path.of("operaton", "move.sql"))).update();
        assertThat(one(postgres, "SELECT count(*) FROM vinhdanh.spring_session")).isZero();
        assertThat(one(postgres, "SELECT count(*) FROM act_id_membership WHERE group_id_ = 'operaton-admin'"))
                .isPositive();
    }

    private static int one(OwnPostgres postgres, String sql) {
        return postgres.jdbc().sql(sql).query(Integer.class).single();
    }
}
