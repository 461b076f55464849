package vn.vinhdanh.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What only the text of the sources shows. Each rule is given paths and contents and answers what breaks it. */
final class SourceRules {

    static final int LONGEST_FILE = 250;
    static final int LONGEST_LINE = 120;

    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "/\\*(?s:.*?)\\*/|//[^\n]*|\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])*+'");
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00C0-\\u024F\\u0300-\\u036F\\u1E00-\\u1EFF]");

    private SourceRules() {
    }

    /** String and character literals, text blocks included, comments not. */
    static List<String> literals(String source) {
        List<String> literals = new ArrayList<>();
        Matcher matcher = COMMENT_OR_LITERAL.matcher(source);
        while (matcher.find()) {
            if (!matcher.group().startsWith("/")) {
                literals.add(matcher.group());
            }
        }
        return literals;
    }

    /** What people read comes from the message bundles. */
    static List<String> vietnameseLiterals(Map<String, String> sources) {
        List<String> broken = new ArrayList<>();
        sources.forEach((path, source) -> literals(source).stream()
                .filter(literal -> VIETNAMESE.matcher(literal).find())
                .forEach(literal -> broken.add(path + ": " + literal)));
        return broken;
    }

    static List<String> tooLong(Map<String, String> sources) {
        return sources.entrySet().stream().filter(file -> file.getValue().lines().count() >= LONGEST_FILE)
                .map(Map.Entry::getKey).toList();
    }

    /** Two files fit beside each other on a screen. A Vietnamese letter counts as one character. */
    static List<String> wideLines(Map<String, String> sources) {
        List<String> broken = new ArrayList<>();
        sources.forEach((path, source) -> {
            int number = 0;
            for (String line : source.lines().toList()) {
                number++;
                if (line.codePointCount(0, line.length()) > LONGEST_LINE) {
                    broken.add(path + ":" + number);
                }
            }
        });
        return broken;
    }

    /** Packages that do not say what they are for. */
    static Set<String> unexplainedPackages(Set<String> paths) {
        return paths.stream().map(path -> path.substring(0, path.lastIndexOf('/')))
                .filter(folder -> !paths.contains(folder + "/package-info.java"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
