package vn.vinhdanh.intake.sheet;

import java.util.Set;

/**
 * What the copy says of one row.
 *
 * @param columns of the bad cells, from 0
 * @param reason  what to write into the last column
 */
record RowMarks(Set<Integer> columns, String reason) {
}
