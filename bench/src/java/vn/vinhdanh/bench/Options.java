package vn.vinhdanh.bench;

/**
 * How the benchmark is run.
 *
 * @param n          nominations a round and phase, for each contender
 * @param rows       of a list from Excel; 0: lists are left out
 * @param threads    for the whole nominations
 * @param rounds     that count, after a warm-up round that does not
 * @param write      whether the result is written to {@code bench/results}, too
 * @param statements whether every statement of one nomination is printed
 */
record Options(int n, int rows, int threads, int rounds, boolean write, boolean statements) {

    static Options fromSystemProperties() {
        return new Options(Integer.getInteger("bench.n", 200), Integer.getInteger("bench.rows", 1_000),
                Integer.getInteger("bench.threads", 4),
                Integer.getInteger("bench.rounds", 3), Boolean.getBoolean("bench.write"),
                Boolean.getBoolean("bench.statements"));
    }
}
