package vn.vinhdanh.outgoing;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files and folders that every system takes as they are: Vietnamese kept, nothing that means something to a
 * path, no two alike in one folder, however letters are written.
 */
final class SafeNames {

    private static final int LONGEST = 70;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\"<>:|?*/\\\\]");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d|conin\\$|conout\\$)(\\..*)?");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private final Set<String> taken = new HashSet<>();

    /** One part of a path; "_" where nothing is left of it. */
    static String part(String name) {
        String clean = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC);
        clean = FORBIDDEN.matcher(clean).replaceAll("_").replaceAll("\\s+", " ");
        clean = EDGES.matcher(cut(EDGES.matcher(clean).replaceAll(""), LONGEST)).replaceAll("");
        if (clean.isEmpty()) {
            return "_";
        }
        return RESERVED.matcher(clean).matches() ? "_" + clean : clean;
    }

    /** The name of a file in this folder, its ending kept; a second one of that name gets a number. */
    String file(String prefix, String name) {
        var ending = ENDING.matcher(name == null ? "" : name);
        String tail = ending.find() ? ending.group().toLowerCase(Locale.ROOT) : "";
        String stem = part(prefix + (tail.isEmpty() ? name : name.substring(0, ending.start())));
        String free = stem + tail;
        for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = stem + " (" + n + ")" + tail;
        }
        return free;
    }

    /** Never in the middle of a pair that stands for one character. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
