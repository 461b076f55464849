package vn.vinhdanh.intake;

import java.util.List;
import vn.vinhdanh.intake.sheet.CellProblem;

/**
 * What was found in a list.
 *
 * @param rows       the valid, the invalid and the known ones
 * @param valid      those that become new dossiers
 * @param drafts     of the valid: those that stay drafts
 * @param known      whose dossier exists from an earlier list
 * @param problems   all of them, in the file's order
 * @param duplicates those of dossiers in the file's order, then those within the list
 * @param unmatched  reports of no row
 */
public record CheckedList(int rows, int valid, int invalid, int drafts, int known, List<CellProblem> problems,
                          List<RowLikeness> duplicates, ListPapers papers, List<String> unmatched) {
}
