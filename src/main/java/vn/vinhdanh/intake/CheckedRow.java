package vn.vinhdanh.intake;

import java.util.List;
import vn.vinhdanh.intake.sheet.CellProblem;
import vn.vinhdanh.nomination.DossierForm;

/**
 * A row after its check.
 *
 * @param number       Excel's row number
 * @param form         clean, of the movement and unit
 * @param fingerprint  see {@link Fingerprint}; null for an invalid row
 * @param state        VALID, INVALID or KNOWN
 * @param pending      there is something to do for it: a dossier to make, or to add to
 * @param complete     nothing is missing for its submission
 * @param problems     of an invalid row
 * @param remarks      what is missing for its submission, or which dossier it has become
 * @param nominationId of a known row
 */
record CheckedRow(int number, String stt, DossierForm form, String fingerprint, RowState state, boolean pending,
                  boolean complete, List<CellProblem> problems, List<Remark> remarks, Long nominationId) {
}
