package vn.vinhdanh.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.vinhdanh.web.api.Role;

/**
 * One row of {@code access/matrix.csv}.
 *
 * @param body     empty for none; {@code multipart} and {@code model} for files
 * @param expected for each role; {@code -} is not tried, since it would change what the other rows look at
 */
record Attempt(String verb, String address, String body, Map<Role, String> expected) {

    static final String NOT_TRIED = "-";

    static Stream<Attempt> all() {
        List<String> lines = table().lines().filter(line -> !line.startsWith("#")).toList();
        List<Role> roles = Stream.of(lines.get(0).split(";")).skip(3).map(Role::valueOf).toList();
        return lines.stream().skip(1).map(line -> of(line, roles));
    }

    private static Attempt of(String line, List<Role> roles) {
        List<String> cells = new ArrayList<>(List.of(line.split(";")));
        if (cells.size() != roles.size() + 3) {
            throw new IllegalArgumentException("not a cell for each role: " + line);
        }
        Map<Role, String> expected = new EnumMap<>(Role.class);
        for (int i = 3; i < cells.size(); i++) {
            if (cells.get(i).equals(".")) {
                cells.set(i, cells.get(i - 1));
            }
            expected.put(roles.get(i - 3), cells.get(i));
        }
        return new Attempt(cells.get(0), cells.get(1), cells.get(2), expected);
    }

    /** The engine's interface for programs, and the one of its webapps. */
    List<String> addresses() {
        return address.startsWith("engine:")
                ? List.of(address.replace("engine:", "/engine-rest"),
                        address.replace("engine:", "/camunda/api/engine/engine/default"))
                : List.of(address);
    }

    private static String table() {
        try (var table = Attempt.class.getResourceAsStream("/access/matrix.csv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return verb + " " + address;
    }
}
