package vn.vinhdanh.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One row of {@code access/addresses.csv}.
 *
 * @param verb    {@code *} for all
 * @param address as written, with its query
 * @param rule    as written: the name of a rule, and what differs from it
 * @param sends   the body; empty for none, a word for a file
 */
record Row(String verb, String address, String rule, Map<Who, String> answers, String sends) {

    static final String NOT_TRIED = "-";

    static Row of(String[] cells, Map<String, String> rules) {
        return new Row(cells[0], cells[1], cells[2], answers(cells[0], cells[1], cells[2], rules),
                cells.length > 3 ? cells[3] : "");
    }

    private static Map<Who, String> answers(String verb, String address, String rule, Map<String, String> rules) {
        Map<Who, String> answers = new EnumMap<>(Who.class);
        String first = rule.split(" ")[0];
        String written = rules.containsKey(first) ? rule.replaceFirst(first, rules.get(first)) : rule;
        answers.put(Who.NOBODY, door(address));
        for (String part : written.split(" ")) {
            String[] who = part.split("=");
            Who.named(who[0]).forEach(one -> answers.put(one, who[1]));
            if (who[0].equals("other-issuer")) {
                answers.put(Who.OTHER_ISSUER_UNIT, who[1]);
            }
            if (who[0].equals("designer")) {
                answers.put(Who.MONITORING, who[1]);
            }
        }
        return answers;
    }

    /** What nobody gets where nothing is said. */
    private static String door(String address) {
        return address.matches("(engine:|/api|/engine-rest|/camunda/api|/actuator).*") ? "401" : "302";
    }

    boolean isClosed() {
        return rule.startsWith("closed");
    }

    /** Whether one closed row speaks of a whole branch of addresses, which are then asked as they are mapped. */
    boolean isBranch() {
        return verb.equals("*") || address.contains("**");
    }

    /** Whether the answer is looked at, not only its status. */
    boolean reads() {
        return answers.containsValue("sees") || answers.containsValue("empty");
    }

    boolean changes() {
        return answers.containsValue("may");
    }

    /** The engine's interface for programs, and the one of its webapps. */
    List<String> addresses() {
        return address.startsWith("engine:")
                ? List.of(address.replace("engine:", "/engine-rest"),
                        address.replace("engine:", "/camunda/api/engine/engine/default"))
                : List.of(address);
    }

    PathPattern pattern() {
        return PathPatternParser.defaultInstance.parse(path().replaceAll("\\{\\w+}-D1", "{batch}"));
    }

    private String path() {
        return address.replaceFirst("\\?.*", "").replace("engine:", "/engine:");
    }

    /**
     * @param mapped an address as the application or the engine maps it, {@code /engine:/task/{id}}
     */
    boolean decidesAbout(String mappedVerb, String mapped) {
        return (verb.equals("*") || verb.equals(mappedVerb))
                && pattern().matches(PathContainer.parsePath(mapped.replaceAll("\\{[^}]+}", "x1")));
    }

    /** Whether this is one of those that the mapped address stands for. */
    boolean isExampleOf(String mappedVerb, String mapped) {
        return verb.equals(mappedVerb) && path().matches(mapped.replace("**", ".*").replaceAll("\\{[^}]+}", "[^/]+"));
    }

    @Override
    public String toString() {
        return verb + " " + address;
    }
}
