package vn.vinhdanh.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Message bundles: Vietnamese and English say the same, and what is asked for is there. */
final class MessageRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z][\\w-]*)+\\.?)\"");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([\\w.-]+)[(}]|#\\{\\$\\{'([\\w.-]+\\.)'");
    /** Literals of the same look that are no keys. */
    private static final Pattern OTHER = Pattern.compile(".*\\.(yaml|csv|properties|html|bpmn|dmn)");

    private MessageRules() {
    }

    static List<String> outOfStep(Map<String, String> vietnamese, Map<String, String> english) {
        List<String> broken = new ArrayList<>();
        Set<String> all = new TreeSet<>(vietnamese.keySet());
        all.addAll(english.keySet());
        for (String key : all) {
            if (!vietnamese.containsKey(key) || !english.containsKey(key)) {
                broken.add(key + " is in one language only");
            } else if (!placeholders(vietnamese.get(key)).equals(placeholders(english.get(key)))) {
                broken.add(key + " has other placeholders");
            } else if (vietnamese.get(key).isBlank() || english.get(key).isBlank()) {
                broken.add(key + " is empty");
            }
        }
        return broken;
    }

    /** Keys named in Java that are in no bundle; one that ends with a dot, or is a stem, needs a key that begins so. */
    static List<String> missingInJava(Map<String, String> sources, Set<String> keys) {
        Set<String> bundles = keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        List<String> broken = new ArrayList<>();
        sources.forEach((path, source) -> SourceRules.literals(source).forEach(literal -> {
            Matcher matcher = KEY.matcher(literal);
            if (matcher.matches() && bundles.contains(matcher.group(1).substring(0, matcher.group(1).indexOf('.')))
                    && !OTHER.matcher(matcher.group(1)).matches() && !known(matcher.group(1), keys)) {
                broken.add(path + ": " + matcher.group(1));
            }
        }));
        return broken;
    }

    static List<String> missingInTemplates(Map<String, String> templates, Set<String> keys) {
        List<String> broken = new ArrayList<>();
        templates.forEach((path, template) -> {
            Matcher matcher = TEMPLATE_KEY.matcher(template);
            while (matcher.find()) {
                String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                if (!known(key, keys)) {
                    broken.add(path + ": " + key);
                }
            }
        });
        return broken;
    }

    private static boolean known(String key, Set<String> keys) {
        String stem = key.endsWith(".") ? key : key + ".";
        return keys.contains(key) || keys.stream().anyMatch(k -> k.startsWith(stem));
    }

    private static Set<String> placeholders(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }
}
