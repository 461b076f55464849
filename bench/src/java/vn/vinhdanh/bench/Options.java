package vn.vinhdanh.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How the benchmark is run.
 *
 * @param n          nominations a round and phase, for each contender
 * @param rows       of a list from Excel; 0: lists are left out
 * @param lines      of the lists put to the chairman; where there are any, only these are measured
 * @param sizes      numbers of dossiers; where there are any, all steps are measured among so many
 * @param parts      of these steps: tasks, chain, import, decide, look; empty for all
 * @param threads    for the whole nominations
 * @param rounds     that count, after a warm-up round that does not
 * @param write      whether the result is written to {@code bench/results}, too
 * @param statements whether every statement of one nomination is printed
 */
record Options(int n, int rows, List<Integer> lines, List<Integer> sizes, Set<String> parts, int threads,
               int rounds, boolean write, boolean statements) {

    static Options fromSystemProperties() {
        return new Options(Integer.getInteger("bench.n", 200), Integer.getInteger("bench.rows", 1_000),
                numbers("bench.lines"), numbers("bench.sizes"), Set.copyOf(words("bench.parts")),
                Integer.getInteger("bench.threads", 4),
                Integer.getInteger("bench.rounds", 3), Boolean.getBoolean("bench.write"),
                Boolean.getBoolean("bench.statements"));
    }

    boolean asked(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private static List<Integer> numbers(String property) {
        return words(property).stream().map(Integer::valueOf).toList();
    }

    private static List<String> words(String property) {
        return Arrays.stream(System.getProperty(property, "").split(",")).map(String::strip)
                .filter(word -> !word.isEmpty()).toList();
    }
}
