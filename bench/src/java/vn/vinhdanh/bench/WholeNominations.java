package vn.vinhdanh.bench;

import java.util.function.IntConsumer;

/** From nothing to the end, several at once. Where dossiers are told together, that is part of it. */
final class WholeNominations {

    /** Jobs of one list at a time. */
    static final int WORKERS = 2;

    private WholeNominations() {
    }

    /** @param submission how one gets to its first review */
    static void run(Contender contender, int n, int threads, IntConsumer submission) {
        Parallel.run(threads, n, i -> {
            submission.accept(i);
            contender.review(i);
            contender.announceOne(i);
        });
        if (!contender.decision().isEmpty()) {
            contender.decide();
            contender.announceAll(WORKERS);
        }
    }
}
