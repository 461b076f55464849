package vn.vinhdanh.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the code writes into the journal has words in the inspector's page. */
class JournalWordsTest {

    private static final Pattern CALL =
            Pattern.compile("record\\(([^;]{0,120}?)\"([A-Z][A-Z_]{3,})\"(?: : \"([A-Z][A-Z_]{3,})\")?");
    private static final Pattern SQL = Pattern.compile("INTO vinhdanh\\.journal[^;]*?'([A-Z][A-Z_]{3,})'");
    private static final Pattern ENGINE = Pattern.compile("\"(ENGINE_[A-Z_]+[A-Z])\"");

    @Test
    void everyActionHasWords() throws Exception {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).map(JournalWordsTest::read).forEach(source -> {
                for (Pattern pattern : List.of(CALL, SQL, ENGINE)) {
                    Matcher matcher = pattern.matcher(source);
                    while (matcher.find()) {
                        for (int group = pattern == CALL ? 2 : 1; group <= matcher.groupCount(); group++) {
                            if (matcher.group(group) != null) {
                                actions.add(matcher.group(group));
                            }
                        }
                    }
                }
            });
        }
        assertThat(actions).hasSizeGreaterThan(90)
                .contains("COUNCIL_WRITTEN", "COUNCIL_VOTED", "OUTCOME", "DRAFTED", "EXAMPLE_HIDDEN", "READ");
        ResourceBundle words = ResourceBundle.getBundle("messages/journal", Locale.ROOT);
        assertThat(actions).allSatisfy(action -> assertThat(words.containsKey("journal.action." + action))
                .as(action).isTrue());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
