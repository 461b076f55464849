package vn.vinhdanh.intake;

import java.util.Arrays;
import java.util.List;
import vn.vinhdanh.intake.sheet.CellProblem;
import vn.vinhdanh.refusal.Refusal;

/**
 * A text about a row, as it is stored: the words are found when it is read, in the reader's language.
 *
 * @param column heading, or null where the whole row is meant
 * @param cell   address in the file, or null
 * @param key    message key
 */
record Remark(String column, String cell, String key, List<Object> args) {

    static Remark of(String key, Object... args) {
        return new Remark(null, null, key, Arrays.asList(args));
    }

    static Remark of(Refusal.Problem problem) {
        return of(problem.key(), problem.args());
    }

    static Remark of(CellProblem problem) {
        return new Remark(problem.column(), problem.cell(), problem.problem().key(),
                Arrays.asList(problem.problem().args()));
    }

    Refusal.Problem problem() {
        return new Refusal.Problem(column, key, args == null ? new Object[0] : args.toArray());
    }

    CellProblem at(int row) {
        return new CellProblem(row, column, cell, problem());
    }
}
