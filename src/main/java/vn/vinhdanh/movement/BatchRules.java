package vn.vinhdanh.movement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.movement.MovementDraft.PlannedBatch;
import vn.vinhdanh.refusal.Refusal.Problem;

/** What must hold of a batch that is planned; fields are {@code opens}, {@code closes}, {@code reviewBy}. */
final class BatchRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final List<Problem> problems = new ArrayList<>();

    private BatchRules() {
    }

    /**
     * @param number of the batch
     * @param before the batch before it, or null for the first
     */
    static List<Problem> check(int number, PlannedBatch before, PlannedBatch batch) {
        BatchRules rules = new BatchRules();
        if (batch.opens() == null) {
            rules.wrong("opens", "movement.missing", "opens");
            return rules.problems;
        }
        rules.checkDays(batch);
        if (before != null) {
            rules.checkAfter(before, number, batch);
        }
        return rules.problems;
    }

    private void checkDays(PlannedBatch batch) {
        if (batch.closes() != null && batch.closes().isBefore(batch.opens())) {
            wrong("closes", "movement.batch.closesBeforeOpening", day(batch.closes()), day(batch.opens()));
        }
        LocalDate last = batch.closes() == null ? batch.opens() : batch.closes();
        if (batch.reviewBy() != null && batch.reviewBy().isBefore(last)) {
            wrong("reviewBy", "movement.batch.reviewBeforeClosing", day(batch.reviewBy()), day(last));
        }
    }

    private void checkAfter(PlannedBatch before, int number, PlannedBatch batch) {
        if (before.closes() == null) {
            wrong("opens", "movement.batch.afterOpenEnd", number, number - 1);
        } else if (!batch.opens().isAfter(before.closes())) {
            wrong("opens", "movement.batch.overlap", number, number - 1, day(batch.opens()), day(before.closes()));
        }
    }

    private void wrong(String field, String key, Object... args) {
        problems.add(new Problem(field, key, args));
    }

    /** A day as people write it. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }
}
