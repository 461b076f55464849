package vn.vinhdanh.nomination;

import java.text.Collator;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Names as offices write and order them. */
public final class VietnameseName {

    private VietnameseName() {
    }

    /**
     * NFC, with every run of spaces (U+00A0 too) made one, and without what nobody sees: control characters, marks of
     * direction, letters without width, by which two names that look alike would differ; null stays null.
     */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\u200d]]", "").strip();
    }

    /**
     * Key for the order of official lists: tên first, then họ and đệm, in Vietnamese order whatever the database's
     * locale. Collectives and households sort by their whole name.
     */
    public static String sortKey(NomineeKind kind, String name) {
        int lastSpace = name.lastIndexOf(' ');
        String ordered = kind == NomineeKind.INDIVIDUAL && lastSpace > 0
                ? name.substring(lastSpace + 1) + " " + name.substring(0, lastSpace)
                : name;
        // Needs the module jdk.localedata: without it Đ falls to the end.
        return HexFormat.of()
                .formatHex(Collator.getInstance(Locale.forLanguageTag("vi")).getCollationKey(ordered).toByteArray());
    }
}
