package vn.vinhdanh.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How the benchmark is run.
 *
 * @param n          nominations a round and phase, for each contender
 * @param rows       of a list from Excel; 0: lists are left out
 * @param lines      of the lists put to the chairman; where there are any, only these are measured
 * @param threads    for the whole nominations
 * @param rounds     that count, after a warm-up round that does not
 * @param write      whether the result is written to {@code bench/results}, too
 * @param statements whether every statement of one nomination is printed
 */
record Options(int n, int rows, List<Integer> lines, int threads, int rounds, boolean write, boolean statements) {

    static Options fromSystemProperties() {
        return new Options(Integer.getInteger("bench.n", 200), Integer.getInteger("bench.rows", 1_000),
                Arrays.stream(System.getProperty("bench.lines", "").split(",")).filter(size -> !size.isBlank())
                        .map(size -> Integer.valueOf(size.strip())).toList(),
                Integer.getInteger("bench.threads", 4),
                Integer.getInteger("bench.rounds", 3), Boolean.getBoolean("bench.write"),
                Boolean.getBoolean("bench.statements"));
    }
}
