package vn.vinhdanh.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Rounds in which both contenders do the same work one after the other, each first in every other round. */
final class Benchmark {

    static final String SUBMITTED = "submitted, 1 thread";
    static final String REVIEWED = "reviewed (two reviews), 1 thread";
    static final String ANNOUNCED = "announced: list decided, then told";
    static final String TOLD = "told (fan-out alone)";
    static final String WHOLE = "whole nominations";
    static final String WHOLE_BY_HAND = "whole nominations, submitted call by call";

    private static final int COUNTED = 100;

    private final Options options;
    private final Meter meter = new Meter();
    private final Map<String, Map<String, List<Measured>>> results = new LinkedHashMap<>();

    private Benchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.fromSystemProperties();
        if (!options.lines().isEmpty()) {
            try (Server server = Server.open()) {
                Lists.run(server, options.lines());
            }
            System.exit(0);
        }
        if (!options.sizes().isEmpty()) {
            try (Server server = Server.open()) {
                Sizes.run(server, options);
            }
            System.exit(0);
        }
        try (Server server = Server.open(); OurChain ours = new OurChain(server); Contender bare =
                new BareEngine(server)) {
            new Report(options).print(new Benchmark(options).run(ours, bare));
        }
        System.exit(0);
    }

    private Outcome run(OurChain ours, Contender bare) {
        for (int round = 0; round <= options.rounds(); round++) {
            boolean counts = round > 0;
            List<Contender> order = round % 2 == 0 ? List.of(bare, ours) : List.of(ours, bare);
            order.forEach(contender -> phases(contender, counts));
            order.forEach(contender -> whole(contender, counts, WHOLE, contender::submit));
            order.forEach(contender -> whole(contender, counts, WHOLE_BY_HAND, contender::submitByHand));
        }
        Function<Contender, Double> stored = contender -> {
            double before = Meter.historyKilobytes(contender);
            phases(contender, false);
            return (Meter.historyKilobytes(contender) - before) / options.n();
        };
        Map<String, Double> history = Map.of(ours.name(), stored.apply(ours), bare.name(), stored.apply(bare));
        Map<String, Counted> trips = new LinkedHashMap<>();
        trips.put(ours.name(), count(ours));
        trips.put(bare.name(), count(bare));
        return new Outcome(results, history, trips, lists(ours, bare));
    }

    /** Lists from Excel, after a warm-up. */
    private List<Importing.Round> lists(OurChain ours, Contender bare) {
        List<Importing.Round> rounds = new ArrayList<>();
        for (int round = 0; options.rows() > 0 && round <= options.rounds(); round++) {
            Importing.Round measured = new Importing(ours, bare, options.rows()).round();
            if (round > 0) {
                rounds.add(measured);
            }
        }
        return rounds;
    }

    /** Step by step, so that each has a figure of its own. */
    private void phases(Contender contender, boolean counts) {
        int n = options.n();
        contender.begin(n);
        keep(SUBMITTED, contender, counts, n, () -> IntStream.range(0, n).forEach(contender::submit));
        keep(REVIEWED, contender, counts, n, () -> IntStream.range(0, n).forEach(contender::review));
        Measured decided = meter.measure(contender.plain(), n, contender::decide);
        Measured told = meter.measure(contender.plain(), n, () -> contender.announceAll(WholeNominations.WORKERS));
        contender.verify(n);
        if (counts) {
            add(TOLD, contender, told);
            add(ANNOUNCED, contender,
                    new Measured(n, decided.seconds() + told.seconds(), decided.jvmMillis() + told.jvmMillis(),
                    decided.pgMillis() + told.pgMillis(), decided.walBytes() + told.walBytes()));
        }
    }

    private void whole(Contender contender, boolean counts, String phase, IntConsumer submission) {
        int n = options.n();
        contender.begin(n);
        keep(phase, contender, counts, n,
                () -> WholeNominations.run(contender, n, options.threads(), submission));
        contender.verify(n);
    }

    private void keep(String phase, Contender contender, boolean counts, int items, Runnable work) {
        Measured measured = meter.measure(contender.plain(), items, work);
        if (counts) {
            add(phase, contender, measured);
        }
    }

    private void add(String phase, Contender contender, Measured measured) {
        results.computeIfAbsent(phase, key -> new LinkedHashMap<>())
                .computeIfAbsent(contender.name(), key -> new ArrayList<>()).add(measured);
    }

    /** Round trips of every call, of the last of a hundred dossiers: exact, and the same on any machine. */
    private Counted count(Contender contender) {
        contender.begin(COUNTED);
        IntStream.range(0, COUNTED - 2).forEach(i -> {
            contender.submit(i);
            contender.review(i);
        });
        Counted counted = new Counted();
        for (Step step : contender.submissionByHand(COUNTED - 2)) {
            counted.add(step.name(), contender.recording().record(step.work()), 1);
        }
        contender.review(COUNTED - 2);
        for (Step step : contender.submission(COUNTED - 1)) {
            counted.add(step.name(), contender.recording().record(step.work()), 1);
        }
        for (Step step : contender.reviews(COUNTED - 1)) {
            counted.add(step.name(), contender.recording().record(step.work()), 1);
        }
        for (Step step : contender.decision()) {
            counted.add(step.name(), contender.recording().record(step.work()), 1);
        }
        counted.add("tell one", contender.recording().record(() -> contender.announceAll(1)), COUNTED);
        contender.verify(COUNTED);
        return counted;
    }

    /**
     * Everything the report is made of: measurements by phase and contender, kilobytes of history by contender, round
     * trips, and the rounds of lists from Excel.
     */
    record Outcome(Map<String, Map<String, List<Measured>>> results, Map<String, Double> history,
            Map<String, Counted> trips, List<Importing.Round> lists) {
    }
}
