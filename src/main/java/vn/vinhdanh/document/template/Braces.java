package vn.vinhdanh.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Braces that make no placeholder but were surely meant to. */
final class Braces {

    private static final Pattern HALF = Pattern.compile("\\{\\{[^{}\u0001]{0,40}}?|\\{?[^{}\u0001]{0,40}}}");
    private static final Pattern SINGLE = Pattern.compile("\\{([\\w.]+)}");

    private Braces() {
    }

    /** @param text a paragraph where each placeholder that was understood is one character */
    static List<String> broken(String text, Set<String> names) {
        List<String> broken = new ArrayList<>();
        Matcher half = HALF.matcher(text);
        while (half.find()) {
            broken.add(half.group().strip());
        }
        if (broken.isEmpty()) {
            Matcher single = SINGLE.matcher(text);
            while (single.find()) {
                if (names.contains(single.group(1)) || single.group(1).contains(".")) {
                    broken.add(single.group());
                }
            }
        }
        return broken;
    }
}
