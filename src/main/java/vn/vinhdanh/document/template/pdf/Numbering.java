package vn.vinhdanh.document.template.pdf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;
import vn.vinhdanh.document.template.Wml;

/** Numbered and bulleted lists. It counts, so it is asked once for each paragraph, in their order. */
final class Numbering {

    private static final int LEVELS = 9;
    private static final int LARGEST = 32_767;
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_LETTERS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv",
        "i"};

    private final Map<String, Element> definitions = new HashMap<>();
    private final Map<String, String> definitionOf = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    /** @param root {@code w:numbering}, or null where the template has none */
    Numbering(Element root) {
        if (root == null) {
            return;
        }
        for (Element child : Wml.children(root)) {
            if (Wml.is(child, "abstractNum")) {
                definitions.put(Wml.attribute(child, "abstractNumId"), child);
            } else if (Wml.is(child, "num")) {
                definitionOf.put(Wml.attribute(child, "numId"), Wml.value(child, "abstractNumId"));
            }
        }
    }

    /** {@code w:lvl}, or null where there is no such list. */
    Element level(Form.NumberedIn in) {
        Element definition = in == null ? null : definitions.get(definitionOf.get(in.list()));
        if (definition == null) {
            return null;
        }
        String wanted = Integer.toString(in.level());
        return Wml.children(definition).stream()
                .filter(child -> Wml.is(child, "lvl") && wanted.equals(Wml.attribute(child, "ilvl")))
                .findFirst().orElse(null);
    }

    /** Counts on and gives the label, such as {@code 1.} or a dash. */
    String next(Form.NumberedIn in) {
        int[] count = counts.computeIfAbsent(definitionOf.get(in.list()), list -> new int[LEVELS]);
        int level = Math.min(in.level(), LEVELS - 1);
        count[level]++;
        Arrays.fill(count, level + 1, LEVELS, 0);
        String text = Wml.value(level(in), "lvlText");
        if (text == null) {
            return "";
        }
        if ("bullet".equals(Wml.value(level(in), "numFmt"))) {
            return text.codePoints().anyMatch(c -> c >= 0xe000 && c <= 0xf8ff) ? "\u2022" : text;
        }
        String label = text;
        for (int i = 0; i <= level; i++) {
            label = label.replace("%" + (i + 1), number(count, i, in));
        }
        return label;
    }

    private String number(int[] count, int level, Form.NumberedIn in) {
        Element form = level(new Form.NumberedIn(in.list(), level));
        int start = (int) Wml.number(Wml.child(form, "start"), "val", 1);
        int number = Math.max(0, Math.min(Math.max(count[level], 1) + start - 1, LARGEST));
        String format = String.valueOf(Wml.value(form, "numFmt"));
        return switch (format) {
            case "lowerLetter" -> letter(number);
            case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> (number < 10 ? "0" : "") + number;
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    private static String letter(int number) {
        return Character.toString((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN[i]) {
                roman.append(ROMAN_LETTERS[i]);
                rest -= ROMAN[i];
            }
        }
        return roman.toString();
    }
}
