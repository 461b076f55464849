package vn.vinhdanh.sheet;

/** Texts of people as cells of a sheet. */
public final class HarmlessText {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private HarmlessText() {
    }

    /**
     * What Excel would take for a formula, in the file or where it is saved as CSV, begins with an apostrophe, which
     * says that it is none; null stays null.
     */
    public static String of(String text) {
        return text != null && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
