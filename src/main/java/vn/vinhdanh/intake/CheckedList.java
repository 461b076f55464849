package vn.vinhdanh.intake;

import java.util.List;

/**
 * What was found in a list.
 *
 * @param problems   all of them, in the file's order
 * @param duplicates the surest first within each row
 * @param reports    the reports that came in the zip
 */
public record CheckedList(int rows, int valid, int invalid, int drafts, int known, List<CellProblem> problems,
                          List<RowLikeness> duplicates, ListPapers reports) {
}
