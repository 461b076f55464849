package vn.vinhdanh.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** One page of Markdown: rates and ratios, round trips, what stays stored. */
final class Report {

    private final Options options;
    private final StringBuilder page = new StringBuilder();

    Report(Options options) {
        this.options = options;
    }

    void print(Benchmark.Outcome outcome) throws IOException {
        line("# Our chain beside a bare Camunda 7.24");
        line("");
        line("N %d, %d rounds after a warm-up, %d threads for whole nominations, Java %s, %d cores. Medians; ratios "
                + "are medians of the rounds' own, with the least and the most.",
                options.n(), options.rounds(), options.threads(), Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors());
        rates(outcome.results());
        lists(outcome.lists());
        trips(outcome.trips());
        line("");
        double ours = outcome.history().get("ours");
        double bare = outcome.history().get("bare");
        line("Stored a finished nomination, history with indexes: ours %.1f kB (engine, journal, outbox), bare %.1f "
                + "kB: x%.2f.", ours, bare, ours / bare);
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (options.statements()) {
            outcome.trips().forEach((name, counted) -> counted.calls().forEach((call, c) -> {
                console.println("\n-- " + name + ": " + call);
                c.trips().statements.forEach(console::println);
            }));
        }
        console.println("\n" + page);
        if (options.write()) {
            Path results = Path.of("bench", "results");
            Files.createDirectories(results);
            Files.writeString(results.resolve(LocalDate.now() + ".md"), page);
        }
    }

    private void rates(Map<String, Map<String, List<Measured>>> results) {
        line("");
        line("| a second | ours | bare | ratio (least-most) | CPU ms each: ours, JVM + PostgreSQL | bare | CPU ratio | "
                + "WAL kB each: ours | bare |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        results.forEach((phase, both) -> {
            List<Measured> ours = both.get("ours");
            List<Measured> bare = both.get("bare");
            double[] ratios = new double[ours.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = ours.get(i).rate() / bare.get(i).rate();
            }
            Arrays.sort(ratios);
            line("| %s | %.0f | %.0f | **x%.2f** (%.2f-%.2f) | %.1f + %.1f | %.1f + %.1f | x%.2f | %.1f | %.1f |",
                    phase.startsWith(Benchmark.WHOLE) ? phase + ", " + options.threads() + " threads" : phase,
                    median(ours, Measured::rate), median(bare, Measured::rate), ratios[ratios.length / 2], ratios[0],
                    ratios[ratios.length - 1], median(ours, Measured::jvmPerItem), median(ours, Measured::pgPerItem),
                    median(bare, Measured::jvmPerItem), median(bare, Measured::pgPerItem),
                    median(ours, Measured::cpuPerItem) / median(bare, Measured::cpuPerItem),
                    median(ours, Measured::walPerItem), median(bare, Measured::walPerItem));
        });
    }

    private void lists(List<Importing.Round> rounds) {
        if (rounds.isEmpty()) {
            return;
        }
        line("");
        line("| lists of %d rows, a second | ours | single starts of bare | ratio (least-most) | CPU ms each, JVM + "
                + "PostgreSQL |", options.rows());
        line("| --- | --- | --- | --- | --- |");
        listed(Importing.CHECKED, rounds, Importing.Round::checked, false);
        listed(Importing.DRAFTS, rounds, Importing.Round::drafts, true);
        listed(Importing.SUBMITTED, rounds, Importing.Round::submitted, true);
        line("");
        line("Most heap in use while a list was checked and made into drafts, garbage included: %.0f MB of %d MB.",
                rounds.stream().mapToDouble(Importing.Round::peakHeap).max().orElse(0),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private void listed(String phase, List<Importing.Round> rounds, Function<Importing.Round, Measured> ours,
                        boolean compared) {
        List<Measured> measured = rounds.stream().map(ours).toList();
        List<Measured> starts = rounds.stream().map(Importing.Round::starts).toList();
        double[] ratios = rounds.stream().mapToDouble(r -> ours.apply(r).rate() / r.starts().rate()).sorted().toArray();
        line("| %s | %.0f | %s | %s | %.1f + %.1f |", phase, median(measured, Measured::rate),
                compared ? "%.0f".formatted(median(starts, Measured::rate)) : "-",
                compared ? String.format(Locale.ROOT, "**x%.2f** (%.2f-%.2f)", ratios[ratios.length / 2], ratios[0],
                        ratios[ratios.length - 1]) : "-",
                median(measured, Measured::jvmPerItem), median(measured, Measured::pgPerItem));
    }

    private void trips(Map<String, Counted> trips) {
        line("");
        line("| call | statements (round trips) | of them selects | commits |");
        line("| --- | --- | --- | --- |");
        trips.forEach((name, counted) -> counted.calls().forEach((call, c) -> line("| %s: %s | %.1f | %.1f | %.2f |",
                name, call, c.statements(), c.selects(), c.commits())));
    }

    private static double median(List<Measured> measured, ToDoubleFunction<Measured> value) {
        double[] sorted = measured.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void line(String format, Object... values) {
        page.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values)).append('\n');
    }
}
