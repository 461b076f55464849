package vn.vinhdanh.document.template;

import java.text.Normalizer;

/** Text of the data as it is written: one form of each letter, and nothing that XML cannot hold. */
final class PlainText {

    private PlainText() {
    }

    /** Composed letters; line ends as line feeds; characters that no XML may have are left out. */
    static String clean(String text) {
        if (text == null) {
            return "";
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
        if (composed.codePoints().allMatch(PlainText::allowed)) {
            return composed;
        }
        return composed.codePoints().filter(PlainText::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean allowed(int c) {
        return c >= 0x20 && c <= 0xd7ff && !(c >= 0x7f && c <= 0x9f) || c == '\n' || c == '\t'
                || c >= 0xe000 && c <= 0xfffd && c != 0xfeff || c >= 0x10000;
    }
}
