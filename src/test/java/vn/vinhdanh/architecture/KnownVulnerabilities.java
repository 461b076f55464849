package vn.vinhdanh.architecture;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares jars with a list of known vulnerabilities, without asking anybody outside.
 *
 * @param rows     what is known to be vulnerable
 * @param accepted what is shipped nevertheless, with an end
 */
record KnownVulnerabilities(List<Row> rows, List<Accepted> accepted) {

    /** One row; {@code advisory} may name several, separated by blanks; no {@code fixed}: none is repaired. */
    record Row(String pkg, String from, String fixed, String advisory, String what) {

        private Pattern path() {
            String[] parts = pkg.split(":");
            String artifact = parts[1].equals("*") ? "[^/]+" : Pattern.quote(parts[1]);
            return Pattern.compile(".*/" + Pattern.quote(parts[0].replace('.', '/')) + "/(" + artifact
                    + ")/([^/]+)/\\1-\\2[^/]*\\.jar");
        }

        boolean names(String advisories) {
            return Arrays.asList(advisory.split(" ")).contains(advisories);
        }
    }

    /** One acceptance; the advisory's whole row counts as accepted, up to and with the day {@code until}. */
    record Accepted(String advisory, LocalDate until, String reason) {
    }

    static KnownVulnerabilities read(Path known, Path accepted) {
        return new KnownVulnerabilities(
                read(known, cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4])),
                read(accepted, cells -> new Accepted(cells[0], LocalDate.parse(cells[1]), cells[2])));
    }

    /** @param jars paths as in a Maven repository: …/group/artifact/version/artifact-version.jar */
    List<String> problems(List<String> jars, LocalDate today) {
        List<String> problems = new ArrayList<>();
        List<Accepted> unused = new ArrayList<>(accepted);
        for (Row row : rows) {
            for (String jar : jars) {
                Matcher matcher = row.path().matcher(jar.replace(File.separatorChar, '/'));
                if (!matcher.matches() || !isIn(row, matcher.group(2))) {
                    continue;
                }
                List<Accepted> reasons = accepted.stream().filter(one -> row.names(one.advisory())).toList();
                unused.removeAll(reasons);
                if (reasons.stream().noneMatch(one -> !today.isAfter(one.until()))) {
                    problems.add(matcher.group(1) + " " + matcher.group(2) + " is vulnerable: " + row.advisory()
                            + " (" + row.what() + ")"
                            + (row.fixed().isEmpty() ? "" : ", repaired in " + row.fixed())
                            + (reasons.isEmpty() ? "" : "; accepted until " + reasons.get(0).until()));
                }
            }
        }
        unused.forEach(one -> problems.add(one.advisory() + " is accepted without need"));
        return problems;
    }

    private static boolean isIn(Row row, String version) {
        return compare(version, row.from()) >= 0 && (row.fixed().isEmpty() || compare(version, row.fixed()) < 0);
    }

    /** By numbers; what is not a number, such as RELEASE or jre11, counts for nothing. */
    static int compare(String one, String other) {
        int[] left = numbers(one);
        int[] right = numbers(other);
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int difference = Integer.compare(i < left.length ? left[i] : 0, i < right.length ? right[i] : 0);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[.-]")).filter(part -> part.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt).toArray();
    }

    private interface Reader<T> {
        T of(String[] cells);
    }

    private static <T> List<T> read(Path file, Reader<T> reader) {
        CsvMapper mapper = new CsvMapper();
        mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        try (MappingIterator<String[]> lines = mapper.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withComments().withSkipFirstDataRow(true)).readValues(file.toFile())) {
            List<T> rows = new ArrayList<>();
            while (lines.hasNext()) {
                rows.add(reader.of(lines.next()));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
