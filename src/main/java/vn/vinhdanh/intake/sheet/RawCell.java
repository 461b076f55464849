package vn.vinhdanh.intake.sheet;

/**
 * A cell as stored.
 *
 * @param text never blank: a number as Excel stores it whatever its format, 1 or 0 for a boolean, Excel's name of an
 *             error; for {@link Type#NO_VALUE} the empty text
 */
record RawCell(Type type, String text) {

    enum Type {
        TEXT, NUMBER, BOOLEAN, ERROR,
        /** A formula whose result the file does not hold: written by a program that does not calculate. */
        NO_VALUE
    }
}
