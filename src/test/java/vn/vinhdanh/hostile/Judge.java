package vn.vinhdanh.hostile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an answer must be, whatever was asked. */
final class Judge {

    private static final long SLOW_MILLIS = 5_000;
    private static final List<String> LEAKS = List.of("Exception:", "org.springframework", "org.postgresql",
            "\tat ", "SQLSTATE", "PSQLException", "Apache Tomcat");
    private static final Pattern WORDS = Pattern.compile("\"(detail|message)\":\"(?:[^\"\\\\]|\\\\.){5,}");

    private Judge() {
    }

    /** What is wrong with it. */
    static Optional<String> complaint(Shot shot, Answer answer) {
        if (answer.status() == 0) {
            return Optional.of("no answer");
        }
        if (answer.status() >= 500) {
            return Optional.of("a failure of the server, " + answer.status());
        }
        if (answer.millis() > SLOW_MILLIS) {
            return Optional.of("slow");
        }
        if (answer.headers().containsKey("x-hostile")) {
            return Optional.of("a header of ours");
        }
        boolean refused = answer.status() >= 400;
        if (refused && LEAKS.stream().anyMatch(answer.body()::contains) && !isEngines(shot)) {
            return Optional.of("tells of its inside");
        }
        boolean json = answer.header("content-type").contains("json");
        boolean reached = !answer.body().startsWith("<!DOCTYPE html><html lang=\"vi\"><meta");
        if (refused && shot.address().startsWith("/api/") && reached && answer.status() != 406
                && !(answer.header("content-type").startsWith("application/problem+json")
                && WORDS.matcher(answer.body()).find())) {
            return Optional.of("refused without words");
        }
        return refused && !json && answer.body().contains("<script") ? Optional.of("a script in a refusal")
                : Optional.empty();
    }

    /** The engine names its own classes in its refusals. */
    private static boolean isEngines(Shot shot) {
        return shot.address().startsWith("/engine-rest") || shot.address().startsWith("/camunda");
    }
}
