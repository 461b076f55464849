package vn.vinhdanh.document.template;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * What stands in double braces. Word changes what people type (a capital at the start of a cell, a wide space, letters
 * with their marks apart), so a name is read without regard to capitals, spaces around it and diacritics.
 */
final class Tokens {

    static final Pattern TOKEN = Pattern.compile("\\{\\{([#^/]?)([^{}]*)}}");
    private static final Pattern UNSEEN = Pattern.compile(
            "^[\\s\\u00a0]+|[\\s\\u00a0]+$|[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Tokens() {
    }

    static Inline read(Matcher token, Element properties) {
        String written = UNSEEN.matcher(token.group(2)).replaceAll("");
        String name = name(written);
        return switch (token.group(1)) {
            case "#" -> new Inline.Open(name, false, written, properties);
            case "^" -> new Inline.Open(name, true, written, properties);
            case "/" -> new Inline.Close(name, written, properties);
            default -> new Inline.Placeholder(name, written, properties);
        };
    }

    private static String name(String written) {
        String bare = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('\u0111', 'd');
    }

    /** The name in an inline, or null. */
    static String nameIn(Inline inline) {
        return inline instanceof Inline.Placeholder placeholder ? placeholder.name()
                : inline instanceof Inline.Open open ? open.name()
                : inline instanceof Inline.Close close ? close.name() : null;
    }

    /** The table that a name such as {@code danh_sach.ten} belongs to, or null. */
    static String tableOf(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? null : name.substring(0, dot);
    }
}
