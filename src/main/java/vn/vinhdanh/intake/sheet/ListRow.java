package vn.vinhdanh.intake.sheet;

import java.util.List;
import vn.vinhdanh.nomination.DossierForm;

/**
 * One nominee of a list.
 *
 * @param number   Excel's row number, from 1
 * @param stt      the list's own running number as text ("12"), or null
 * @param form     what the row says; movement, unit and urgent are null, and so is whatever could not be read
 * @param note     Ghi chú, or null
 * @param problems all that is wrong with the row; empty for a good one
 */
public record ListRow(int number, String stt, DossierForm form, String note, List<CellProblem> problems) {

    public ListRow {
        problems = List.copyOf(problems);
    }
}
