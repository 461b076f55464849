package vn.vinhdanh.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How reports are named by the STT of their row: {@code 012.pdf}, {@code 012 - Nguyễn Văn A.docx}. */
final class SttName {

    private static final Pattern NAME = Pattern.compile(
            "\\s*(?:stt)?[\\s._-]*(\\d{1,9}[a-z]?)(?![\\p{L}\\d]).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SttName() {
    }

    /** The STT in the name of a file without its folders, or null where it begins with none. */
    static String in(String fileName) {
        Matcher name = NAME.matcher(fileName);
        return name.matches() ? plain(name.group(1)) : null;
    }

    /** Without leading zeros and spaces, so that 012 is 12. */
    static String plain(String stt) {
        String text = stt.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=\\d)", "");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
