package vn.vinhdanh.intake.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vinhdanh.refusal.Refusal;

/** The cells of one row by heading, and what is wrong with them. */
final class RowCells {

    private static final int SHOWN = 60;
    /** Excel keeps 15 digits; more are zeros of an exponent that would be written out. */
    private static final int MOST_DIGITS = 40;

    private final RawRow row;
    private final Map<Heading, Integer> columns;
    private final Map<Heading, String> titles;
    private final List<CellProblem> problems = new ArrayList<>();
    private final Set<Heading> broken = new HashSet<>();

    /** @param titles headings as the file has them, the standard ones where it has none */
    RowCells(RawRow row, Map<Heading, Integer> columns, Map<Heading, String> titles) {
        this.row = row;
        this.columns = columns;
        this.titles = titles;
    }

    boolean has(Heading heading) {
        return cell(heading) != null;
    }

    boolean isNumber(Heading heading) {
        return has(heading) && cell(heading).type() == RawCell.Type.NUMBER;
    }

    /** The cell's text, numbers in plain digits; null for blank, and for what Excel could not calculate. */
    String text(Heading heading) {
        RawCell cell = cell(heading);
        if (cell == null || broken.contains(heading)) {
            return null;
        }
        return switch (cell.type()) {
            case ERROR -> broken(heading, "intake.cell.error", cell.text());
            case NO_VALUE -> broken(heading, "intake.cell.no-value");
            case NUMBER -> digits(cell.text());
            case TEXT, BOOLEAN -> cell.text();
        };
    }

    private String broken(Heading heading, String key, Object... args) {
        problem(heading, key, args);
        return null;
    }

    private static String digits(String number) {
        try {
            BigDecimal value = new BigDecimal(number);
            return Math.abs(value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS ? number
                    : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** Null where there is a value, else says that it must be given; silent where the cell has a problem already. */
    void require(Heading heading, Object value) {
        if (value == null && !broken.contains(heading)) {
            if (columns.containsKey(heading)) {
                problem(heading, "intake.cell.missing." + heading.name());
            } else {
                problem(heading, "intake.cell.no-column", titles.get(heading));
            }
        }
    }

    void problem(Heading heading, String key, Object... args) {
        broken.add(heading);
        Integer column = columns.get(heading);
        problems.add(new CellProblem(row.number(), titles.get(heading),
                column == null ? null : CellAddress.of(column, row.number()),
                new Refusal.Problem(heading.field(), key, args)));
    }

    boolean isBroken(Heading heading) {
        return broken.contains(heading);
    }

    int number() {
        return row.number();
    }

    List<CellProblem> problems() {
        return problems;
    }

    /** What the row says but for its running number: two rows that say the same are one nominee written twice. */
    String wording() {
        StringBuilder wording = new StringBuilder();
        columns.forEach((heading, column) -> {
            RawCell cell = row.cells().get(column);
            if (cell != null && heading != Heading.STT && heading != Heading.REASON) {
                wording.append(heading).append('=').append(cell.text()).append('\0');
            }
        });
        return wording.toString();
    }

    private RawCell cell(Heading heading) {
        Integer column = columns.get(heading);
        return column == null ? null : row.cells().get(column);
    }

    /** A value as quoted in a message. */
    static String shown(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
