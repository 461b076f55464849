package vn.vinhdanh.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * All steps among so many dossiers, one size after the other:
 * {@code mvn -q -Pbench test -Dbench.sizes=1000,10000,100000}.
 */
final class Sizes {

    /** A list from Excel has no more rows than this. */
    private static final int MOST_ROWS = 10_000;

    private static final int WARMING = 2_000;

    private final Options options;
    private final OurChain ours;
    private final BareEngine bare;
    private final Rows rows = new Rows();
    private final Meter meter = new Meter();

    private Sizes(Options options, OurChain ours, BareEngine bare) {
        this.options = options;
        this.ours = ours;
        this.bare = bare;
    }

    static void run(Server server, Options options) throws Exception {
        try (OurChain ours = new OurChain(server); BareEngine bare = new BareEngine(server)) {
            Sizes sizes = new Sizes(options, ours, bare);
            Deciding deciding = new Deciding(ours, bare, sizes.rows);
            sizes.warmUp();
            if (options.asked("decide")) {
                // A list for warming up on both sides, which is in the table as any other.
                deciding.measure(WARMING);
            }
            options.sizes().forEach(size -> sizes.of(size, deciding));
            sizes.rows.print();
        }
    }

    private void warmUp() {
        for (Contender contender : List.of(ours, bare)) {
            contender.begin(options.n());
            IntStream.range(0, options.n()).forEach(i -> {
                contender.submit(i);
                contender.review(i);
            });
        }
    }

    private void of(int size, Deciding deciding) {
        long start = System.nanoTime();
        if (options.asked("tasks") || options.asked("chain")) {
            new Waiting(ours, bare).forReview(size);
            filled(size, "made ready by SQL for review", start);
        }
        if (options.asked("tasks")) {
            new TaskPages(ours, bare, size, rows).measure();
        }
        if (options.asked("chain")) {
            chain(size);
        }
        if (options.asked("import")) {
            imports(size);
        }
        if (options.asked("decide")) {
            deciding.measure(size);
        }
        if (options.asked("look")) {
            new Looks(ours, size, rows).measure();
        }
        filled(size, "all of this size", start);
    }

    private void filled(int size, String what, long start) {
        rows.add(size, what, Rows.text("%.0f s", (System.nanoTime() - start) / 1e9), "", "", "", "");
    }

    /** Submitted and reviewed through the chain, among so many that wait. */
    private void chain(int size) {
        List<Measured[]> submitted = new ArrayList<>();
        List<Measured[]> reviewed = new ArrayList<>();
        List<Measured[]> whole = new ArrayList<>();
        List<Measured[]> byHand = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            boolean oursFirst = round % 2 == 0;
            List<Contender> order = oursFirst ? List.of(ours, bare) : List.of(bare, ours);
            order.forEach(contender -> contender.begin(options.n()));
            submitted.add(turn(order, contender -> contender::submit, oursFirst));
            reviewed.add(turn(order, contender -> contender::review, oursFirst));
            whole.add(whole(order, contender -> contender::submit, oursFirst));
            byHand.add(whole(order, contender -> contender::submitByHand, oursFirst));
        }
        add(size, "submitted, a second", submitted);
        add(size, "reviewed (two reviews), a second", reviewed);
        add(size, "whole nominations, a second", whole);
        add(size, "whole nominations, submitted call by call, a second", byHand);
    }

    private Measured[] whole(List<Contender> order, Function<Contender, IntConsumer> submission, boolean oursFirst) {
        order.forEach(contender -> contender.begin(options.n()));
        return measured(order, contender -> WholeNominations.run(contender, options.n(), options.threads(),
                submission.apply(contender)), oursFirst);
    }

    private Measured[] turn(List<Contender> order, Function<Contender, IntConsumer> step, boolean oursFirst) {
        return measured(order, contender -> IntStream.range(0, options.n()).forEach(step.apply(contender)), oursFirst);
    }

    private Measured[] measured(List<Contender> order, Consumer<Contender> work, boolean oursFirst) {
        List<Measured> both = order.stream().map(contender -> meter.measure(contender.plain(), options.n(),
                () -> work.accept(contender))).toList();
        return new Measured[] {both.get(oursFirst ? 0 : 1), both.get(oursFirst ? 1 : 0)};
    }

    private void add(int size, String step, List<Measured[]> rounds) {
        Measured[] middle = rounds.stream().sorted((a, b) -> Double.compare(ratio(a), ratio(b))).toList()
                .get(rounds.size() / 2);
        rows.add(size, step, Rows.text("%.0f", middle[0].rate()), Rows.text("%.0f", middle[1].rate()),
                Rows.text("x%.2f", ratio(middle)), "", Rows.text("CPU ms each %.1f + %.1f, bare %.1f + %.1f; "
                        + "WAL kB %.1f, bare %.1f", middle[0].jvmPerItem(), middle[0].pgPerItem(),
                        middle[1].jvmPerItem(), middle[1].pgPerItem(), middle[0].walPerItem(),
                        middle[1].walPerItem()));
    }

    private static double ratio(Measured[] both) {
        return both[0].rate() / both[1].rate();
    }

    private void imports(int size) {
        int listed = Math.min(size, MOST_ROWS);
        Importing.Round round = new Importing(ours, bare, listed).round();
        String of = Rows.text(" of %,d rows", listed);
        rows.add(size, "a list" + of + " checked", Rows.text("%.1f s", round.checked().seconds()), "", "",
                "10,000 in 10 s", cost(round.checked()));
        rows.add(size, "drafts from a list" + of + ", a second", Rows.text("%.0f", round.drafts().rate()),
                Rows.text("%.0f (single starts)", round.starts().rate()),
                Rows.text("x%.2f", round.drafts().rate() / round.starts().rate()), ">= x1.50, aim x2.50",
                cost(round.drafts()));
        rows.add(size, "submitted from a list" + of + ", a second", Rows.text("%.0f", round.submitted().rate()),
                Rows.text("%.0f (single starts)", round.starts().rate()),
                Rows.text("x%.2f", round.submitted().rate() / round.starts().rate()), "", cost(round.submitted()));
    }

    private static String cost(Measured measured) {
        return Rows.text("CPU ms each %.2f + %.2f; WAL %.1f kB", measured.jvmPerItem(), measured.pgPerItem(),
                measured.walPerItem());
    }
}
