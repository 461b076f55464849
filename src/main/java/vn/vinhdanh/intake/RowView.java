package vn.vinhdanh.intake;

import java.util.List;
import vn.vinhdanh.intake.sheet.CellProblem;
import vn.vinhdanh.refusal.Refusal;

/**
 * A row as people see it.
 *
 * @param number   Excel's row number
 * @param code     of its dossier, or null
 * @param problems what is wrong with its cells
 * @param messages that in words, and what is missing, whom it may name twice, or what became of it
 */
public record RowView(int number, String stt, String name, RowState state, String code,
                      List<CellProblem> problems, List<Refusal.Problem> messages) {
}
