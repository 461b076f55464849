package vn.vinhdanh.intake.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as people leave it in cells. */
final class CellText {

    /** Zero-width spaces, joiners and marks of direction, soft hyphens: pasted in from Word and the web. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}]+");
    private static final Pattern OTHER_SPACE = Pattern.compile("[\\p{Z}\\t]");
    private static final Pattern BREAK = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private CellText() {
    }

    /** NFC, plain spaces, line breaks kept; empty where no letter or digit is left ("-", "…"). */
    static String clean(String text) {
        if (isPlain(text)) {
            return WORD.matcher(text).find() ? text.strip() : "";
        }
        String seen = UNSEEN.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("");
        String plain = CONTROL.matcher(OTHER_SPACE.matcher(seen).replaceAll(" ")).replaceAll("");
        return WORD.matcher(plain).find() ? Normalizer.normalize(plain, Normalizer.Form.NFC).strip() : "";
    }

    /** Printable ASCII and composed letters: most cells, and nothing to be done. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= ' ' && c <= '~' || c == '\n' || c >= '\u00c0' && c <= '\u024f'
                    || c >= '\u1ea0' && c <= '\u1ef9')) {
                return false;
            }
        }
        return true;
    }
}
