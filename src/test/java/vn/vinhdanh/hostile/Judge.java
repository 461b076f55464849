package vn.vinhdanh.hostile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What an answer must be, whatever was asked. */
final class Judge {

    private static final long SLOW_MILLIS = 5_000;
    private static final List<String> LEAKS = List.of("Exception:", "org.springframework", "org.postgresql",
            "\tat ", "SQLSTATE", "PSQLException", "Apache Tomcat");
    private static final Pattern WORDS = Pattern.compile("\"(detail|message)\":\"(?:[^\"\\\\]|\\\\.){5}");
    private static final Pattern PAGE = Pattern.compile("<h1>[^<]{5,}</h1>\\s*<p>[^<]{5,}</p>");

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
        boolean wantsAnything = shot.headers().entrySet().stream()
                .noneMatch(header -> header.getKey().equals("Accept") && !isReadable(header.getValue()));
        boolean reached = !answer.body().startsWith("<!DOCTYPE html><html lang=\"vi\"><meta");
        if (refused && shot.address().startsWith("/api/") && reached && wantsAnything && answer.status() != 406
                && !isProblem(answer) && !(shot.headers().containsValue("text/html") && isPage(answer))) {
            return Optional.of("refused without words");
        }
        return refused && !json && !isPlain(answer) && answer.body().contains("<script")
                ? Optional.of("a script in a refusal") : Optional.empty();
    }

    /** Who asks for no kind of answer that there is gets none. */
    private static boolean isReadable(String accept) {
        try {
            return !MediaType.parseMediaTypes(accept).isEmpty();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean isProblem(Answer answer) {
        return answer.header("content-type").startsWith("application/problem+json")
                && WORDS.matcher(answer.body()).find();
    }

    /** What a browser that asks for a page is told of a path that is refused before any address is looked for. */
    private static boolean isPage(Answer answer) {
        return answer.header("content-type").startsWith("text/html") && PAGE.matcher(answer.body()).find();
    }

    /** Shown as it is by every browser. */
    private static boolean isPlain(Answer answer) {
        return answer.header("content-type").startsWith("text/plain")
                && answer.header("x-content-type-options").equals("nosniff");
    }

    /** The engine names its own classes in its refusals. */
    private static boolean isEngines(Shot shot) {
        return shot.address().startsWith("/engine-rest") || shot.address().startsWith("/camunda");
    }
}
