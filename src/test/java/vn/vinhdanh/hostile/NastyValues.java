package vn.vinhdanh.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of {@code hostile/values.txt}. */
final class NastyValues {

    private static final Pattern REPEATED = Pattern.compile("(.*) \\*(\\d+)");

    static final List<String> ALL = read();

    private NastyValues() {
    }

    static String one(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    private static List<String> read() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/hostile/values.txt"), StandardCharsets.UTF_8)
                    .stream().filter(line -> !line.startsWith("# ")).map(NastyValues::value).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String line) {
        Matcher repeated = REPEATED.matcher(line);
        return repeated.matches() ? plain(repeated.group(1)).repeat(Integer.parseInt(repeated.group(2))) : plain(line);
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            i++;
            switch (escaped.charAt(i)) {
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(escaped.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> plain.append(escaped.charAt(i));
            }
        }
        return plain.toString();
    }
}
