package vn.vinhdanh.security;

/**
 * Looks over JSON for what the engine fails at or stores half: brackets in brackets without end, and the character
 * U+0000, plain or escaped, which PostgreSQL cannot store. Whether it is JSON at all, the reader finds out.
 */
final class PlainJson {

    /** Forms nest five deep. */
    private static final int DEEPEST = 100;

    private PlainJson() {
    }

    static boolean isPlain(byte[] json) {
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < json.length; i++) {
            byte c = json[i];
            if (text && c == '\\') {
                if (isZero(json, i + 1)) {
                    return false;
                }
                i++;
            } else if (c == '"') {
                text = !text;
            } else if (!text && (c == '{' || c == '[')) {
                depth++;
            } else if (!text && (c == '}' || c == ']')) {
                depth--;
            }
            if (depth > DEEPEST || c == 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code u0000} at this place. */
    private static boolean isZero(byte[] json, int at) {
        return at + 4 < json.length && json[at] == 'u' && json[at + 1] == '0' && json[at + 2] == '0'
                && json[at + 3] == '0' && json[at + 4] == '0';
    }
}
