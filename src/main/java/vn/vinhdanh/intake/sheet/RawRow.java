package vn.vinhdanh.intake.sheet;

import java.util.SortedMap;

/**
 * A row that holds something.
 *
 * @param number Excel's row number, from 1
 * @param cells  by column, counted from 0; blank ones left out
 */
record RawRow(int number, SortedMap<Integer, RawCell> cells) {
}
