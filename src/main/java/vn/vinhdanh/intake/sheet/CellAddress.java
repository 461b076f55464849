package vn.vinhdanh.intake.sheet;

/** Excel's way to name a cell: letters for the column, counted from 0 here, and a row from 1. */
final class CellAddress {

    static final int MOST_COLUMNS = 16_384;
    static final int MOST_ROWS = 1_048_576;

    private CellAddress() {
    }

    /** The column in an address such as F12, or -1 where there is none. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)) && i < 4; i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    static String of(int column, int row) {
        return letters(column) + row;
    }
}
