package vn.vinhdanh.intake.sheet;

/** Small things of XML as spreadsheets use it. */
final class XmlNames {

    /** No cell, formula or shared text that Excel writes is near this. */
    private static final int LONGEST_TEXT = 1_000_000;

    private XmlNames() {
    }

    /** Some programs write {@code x:row} for {@code row}. */
    static String local(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }

    static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    static void append(StringBuilder text, char[] chars, int start, int length) {
        if (text.length() + length > LONGEST_TEXT) {
            throw FileRefusals.tooLarge();
        }
        text.append(chars, start, length);
    }

    /** Text as ASCII, so that it is the same in every encoding; what XML cannot hold is left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(c -> c == '\n' || c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE
                && c != 0xFFFF).forEach(c -> {
                    if (c < ' ' || c > '~' || c == '&' || c == '<' || c == '>') {
                        escaped.append("&#").append(c).append(';');
                    } else {
                        escaped.append((char) c);
                    }
                });
        return escaped.toString();
    }
}
