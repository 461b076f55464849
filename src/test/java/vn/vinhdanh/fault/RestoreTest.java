package vn.vinhdanh.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The commands of docs/operations.md, as they stand there: a dump of an installation whose node was killed with
 * dossiers at every step, restored beside it, checked by the command that the page names. Two starts, under a minute on
 * two quiet cores. Needs a PostgreSQL with its tools on the machine.
 */
@Tag("long")
class RestoreTest {

    private static final String COUNTS = "psql -Atd %s -c \"SELECT (SELECT count(*) FROM vinhdanh.nomination), "
            + "(SELECT count(*) FROM vinhdanh.journal), (SELECT count(*) FROM act_ru_task), "
            + "(SELECT sum(length(content)) FROM vinhdanh.evidence_content)\"";

    @Test
    void theDocumentedCommandsBringEverythingBack() throws Exception {
        Optional<InstalledPostgres> installed = InstalledPostgres.start();
        assumeTrue(installed.isPresent(), "no PostgreSQL with pg_dump under /usr/lib/postgresql");
        try (InstalledPostgres postgres = installed.get()) {
            postgres.run("psql -c 'CREATE ROLE vinhdanh LOGIN' -c 'CREATE ROLE vinhdanh_app LOGIN' "
                    + "-c 'CREATE DATABASE vinhdanh OWNER vinhdanh'");
            try (Node node = node("before", postgres.url("vinhdanh")).start()) {
                // The demo's sixty dossiers are made while it serves.
                Eventually.within(Duration.ofMinutes(10), "dossiers", () -> Integer.parseInt(postgres.run(
                        "psql -Atd vinhdanh -c 'SELECT count(*) FROM vinhdanh.nomination'").trim()) > 20);
                node.kill();
            }
            String before = postgres.run(COUNTS.formatted("vinhdanh"));
            assertThat(before).as("dossiers are under way").doesNotStartWith("0|");

            postgres.run(documented("backup"));
            postgres.run(documented("restore"));

            assertThat(postgres.run(COUNTS.formatted("vinhdanh_restored"))).isEqualTo(before);
            Node check = node("check-restored", postgres.url("vinhdanh_restored"), "--vinhdanh.command=check");
            int exitCode = check.exitCode();
            assertThat(check.output()).contains(Story.CLEAN);
            assertThat(exitCode).isZero();
        }
    }

    private static Node node(String name, String url, String... arguments) {
        return new Node(name, url, "", arguments).as("vinhdanh_app", "vinhdanh");
    }

    /** The block of docs/operations.md that begins with this comment. */
    private static String documented(String name) throws IOException {
        Matcher block = Pattern.compile("```sh\n# " + name + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", "operations.md")));
        assertThat(block.find()).as("block \"# %s\"", name).isTrue();
        return block.group(1);
    }
}
