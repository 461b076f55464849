package vn.vinhdanh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The declaration by itself: it can be read, hangs together, and the documentation shows it. */
class DeclarationTest {

    private static final Declaration DECLARATION = Declaration.read();

    @Test
    void theTableInTheDocumentationIsMadeFromIt() throws IOException {
        Map<String, Long> addresses = DECLARATION.rows().stream()
                .collect(Collectors.groupingBy(row -> row.rule().split(" ")[0], Collectors.counting()));
        String table = DECLARATION.rules().entrySet().stream()
                .map(rule -> "| " + rule.getKey() + " | " + rule.getValue() + " | "
                        + addresses.getOrDefault(rule.getKey(), 0L) + " |\n").collect(Collectors.joining());
        assertThat(Files.readString(Path.of("docs/security.md"))).contains(table);
    }

    @Test
    void everyRuleIsUsed() {
        Set<String> used = DECLARATION.rows().stream().map(row -> row.rule().split(" ")[0])
                .collect(Collectors.toSet());
        assertThat(used).containsAll(DECLARATION.rules().keySet());
    }

    @Test
    void everyRowAnswersEverybody() {
        assertThat(DECLARATION.rows()).hasSizeGreaterThan(400)
                .allSatisfy(row -> assertThat(row.answers()).as(row.toString()).containsOnlyKeys(Who.values()));
    }

    /** Of every twenty of the engine's addresses, how many are closed to all but administrators. */
    @Test
    void mostOfTheEngineIsClosed() {
        List<String> engine = List.copyOf(Mapped.ofEngine());
        Set<String> open = new TreeSet<>(engine);
        open.removeIf(mapped -> DECLARATION.of(mapped.split(" ")[0], mapped.split(" ")[1])
                .map(Row::isClosed).orElse(false));
        assertThat(engine).hasSizeGreaterThan(450);
        assertThat(open).as("open to others than administrators").hasSizeLessThan(engine.size() / 4)
                .noneMatch(address -> address.startsWith("DELETE"))
                .noneMatch(address -> address.matches(".*/(batch|metrics|optimize|migration|message|telemetry).*"));
    }
}
