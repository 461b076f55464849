package vn.vinhdanh.intake.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One tag as it stands in the file, and the same with an attribute changed. */
record XmlTag(String raw) {

    boolean isTag() {
        return raw.startsWith("<") && raw.charAt(1) != '!' && raw.charAt(1) != '?';
    }

    boolean closes() {
        return raw.charAt(1) == '/';
    }

    boolean isEmpty() {
        return raw.charAt(raw.length() - 2) == '/';
    }

    /** The name without its prefix; that of a closing tag begins with a slash. */
    String name() {
        String name = qualified();
        String local = name.substring(name.indexOf(':') + 1);
        return closes() ? "/" + local : local;
    }

    /** "x:" where the program writes {@code <x:row>}; else empty. */
    String prefix() {
        String name = qualified();
        return name.substring(0, name.indexOf(':') + 1);
    }

    private String qualified() {
        int start = closes() ? 2 : 1;
        int end = start;
        while (end < raw.length() && !Character.isWhitespace(raw.charAt(end)) && raw.charAt(end) != '/'
                && raw.charAt(end) != '>') {
            end++;
        }
        return raw.substring(start, end);
    }

    /** The value as it stands, entities and all; null where there is none. */
    String attribute(String name) {
        if (!raw.contains(name)) {
            return null;
        }
        Matcher matcher = pattern(name).matcher(raw);
        return matcher.find() ? matcher.group(1).substring(1, matcher.group(1).length() - 1) : null;
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : Integer.parseInt(value.strip());
    }

    XmlTag with(String name, Object value) {
        String bare = without(name).raw;
        int end = bare.length() - (isEmpty() ? 2 : 1);
        return new XmlTag(bare.substring(0, end).stripTrailing() + " " + name + "=\"" + value + "\""
                + bare.substring(end));
    }

    XmlTag without(String name) {
        return new XmlTag(pattern(name).matcher(raw).replaceFirst(""));
    }

    /** The same tag not closed at once. */
    XmlTag opened() {
        return isEmpty() ? new XmlTag(raw.substring(0, raw.length() - 2).stripTrailing() + ">") : this;
    }

    private static Pattern pattern(String name) {
        return switch (name) {
            case "r" -> R;
            case "s" -> S;
            default -> Pattern.compile("\\s+" + name + "\\s*=\\s*(\"[^\"]*\"|'[^']*')");
        };
    }

    private static final Pattern R = Pattern.compile("\\s+r\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern S = Pattern.compile("\\s+s\\s*=\\s*(\"[^\"]*\"|'[^']*')");
}
