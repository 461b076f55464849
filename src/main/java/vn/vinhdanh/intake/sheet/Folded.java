package vn.vinhdanh.intake.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what people vary: case, diacritics, spaces, punctuation. Only for headings and choices, never names. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private Folded() {
    }

    /** ASCII letters and digits; empty where there are none. NFD leaves đ alone, so it is mapped by hand. */
    static String key(String text) {
        return NO_WORD.matcher(plain(text)).replaceAll("");
    }

    /** Lower case without diacritics, all else kept. */
    static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace('\u0111', 'd').replace('\u0110', 'd').toLowerCase(Locale.ROOT);
    }
}
