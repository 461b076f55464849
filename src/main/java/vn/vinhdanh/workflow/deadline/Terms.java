package vn.vinhdanh.workflow.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.vinhdanh.workflow.Decisions;

/** What review-deadlines.dmn says, asked once for each question; made anew for each piece of work. */
final class Terms {

    /** @param remindBeforeDays working days before the due day on which reminding begins */
    record Term(int workingDays, int remindBeforeDays) {
    }

    private record Question(String stage, boolean urgent, LocalDate start) {
    }

    private final Decisions decisions;
    private final Map<Question, Term> known = new HashMap<>();

    Terms(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param start the day on which the stage begins: the rules of that day apply */
    Term of(String stage, boolean urgent, LocalDate start) {
        return known.computeIfAbsent(new Question(stage, urgent, start), this::ask);
    }

    private Term ask(Question question) {
        Map<String, Object> row = decisions.row("review-deadlines", Map.of("stage", question.stage(),
                "procedure", question.urgent() ? "URGENT" : "ORDINARY", "submittedOn", question.start().toString()));
        return new Term(number(row, "workingDays"), number(row, "remindBeforeDays"));
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).intValue();
    }
}
