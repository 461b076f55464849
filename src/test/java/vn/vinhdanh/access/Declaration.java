package vn.vinhdanh.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code access/addresses.csv}, as it says itself how it is read. */
public record Declaration(List<Row> rows, Map<String, String> rules) {

    public static Declaration read() {
        List<String[]> lines = text().lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(";", 4)).toList();
        Map<String, String> rules = new LinkedHashMap<>();
        lines.stream().filter(cells -> cells[0].equals("rule")).forEach(cells -> rules.put(cells[1], cells[2]));
        return new Declaration(lines.stream().filter(cells -> !cells[0].equals("rule"))
                .map(cells -> Row.of(cells, rules)).toList(), rules);
    }

    private static String text() {
        try (var table = Declaration.class.getResourceAsStream("/access/addresses.csv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an address of the engine is for administrators only. */
    public boolean isClosed(String verb, String mapped) {
        return of(verb, mapped).map(Row::isClosed).orElse(true);
    }

    /** The row that decides about a mapped address: the most particular, of equals the open one. */
    Optional<Row> of(String verb, String mapped) {
        return rows.stream().filter(row -> row.decidesAbout(verb, mapped))
                .min(Comparator.comparing(Row::pattern).thenComparing(Row::isClosed))
                .or(() -> rows.stream().filter(row -> row.isExampleOf(verb, mapped)).findFirst());
    }
}
