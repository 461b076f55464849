package vn.vinhdanh.intake;

import java.util.List;
import vn.vinhdanh.refusal.Refusal;

/**
 * A row as people see it.
 *
 * @param number   Excel's row number
 * @param code     of its dossier, or null
 * @param messages what is wrong with it, what is missing, whom it may name twice, or what became of it
 */
public record RowView(int number, String stt, String name, RowState state, String code,
                      List<Refusal.Problem> messages) {
}
