package vn.vinhdanh.document.template.pdf;

import java.util.Arrays;
import java.util.Locale;

/** The letters of a paragraph in one row, each with its look and width; tabs and breaks are letters too. */
final class Letters {

    static final int TAB = '\t';
    static final int LINE = '\n';
    static final int PAGE = '\f';

    private int[] letters = new int[64];
    private Look[] looks = new Look[64];
    private double[] widths = new double[64];
    private int size;

    void add(int letter, Look look, double width) {
        if (size == letters.length) {
            letters = Arrays.copyOf(letters, size * 2);
            looks = Arrays.copyOf(looks, size * 2);
            widths = Arrays.copyOf(widths, size * 2);
        }
        letters[size] = letter;
        looks[size] = look;
        widths[size++] = width;
    }

    void add(String text, Look look, Faces faces) {
        String shown = look.capitals() ? text.toUpperCase(Locale.ROOT) : text;
        if (!look.hidden()) {
            shown.codePoints().forEach(letter -> {
                add(letter, look, control(letter) ? 0 : faces.width(letter, look));
            });
        }
    }

    private static boolean control(int letter) {
        return letter == TAB || letter == LINE || letter == PAGE;
    }

    int size() {
        return size;
    }

    int letter(int at) {
        return letters[at];
    }

    Look look(int at) {
        return looks[at];
    }

    double width(int at) {
        return widths[at];
    }

    /**
     * Whether a line may end after this letter. A number like 137/KH-UBND may break after its hyphen, as in Word; a
     * name like Covid-19 had better not, though Word breaks it.
     */
    boolean breaksAfter(int at) {
        int letter = letters[at];
        return letter == ' ' || letter == TAB || letter == '\u2013' || letter == '\u2014'
                || letter == '-' && at > 0 && letters[at - 1] != ' ' && at + 1 < size && letters[at + 1] != ' '
                && !(Character.isLetter(letters[at - 1]) && Character.isDigit(letters[at + 1]));
    }
}
