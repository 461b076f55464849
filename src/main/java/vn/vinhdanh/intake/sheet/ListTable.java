package vn.vinhdanh.intake.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.vinhdanh.refusal.Refusal;

/**
 * Finds the table in a stream of rows: titles above it, its headings in one row or two, a row of column numbers below
 * them; the rest is handed on.
 */
final class ListTable implements Consumer<RawRow> {

    /** So many headings are a table even where the name is missing; else the name and one more. */
    private static final int SURELY = 4;
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|[A-Z])\\)?");

    private final Consumer<RawRow> rows;
    private final Map<Heading, Integer> columns = new EnumMap<>(Heading.class);
    private final Map<Heading, String> titles = new EnumMap<>(Heading.class);
    private int headingRow;
    private int lastHeadingRow;
    private int lastColumn;
    private boolean begun;

    ListTable(Consumer<RawRow> rows) {
        this.rows = rows;
    }

    @Override
    public void accept(RawRow row) {
        if (headingRow == 0) {
            find(row);
        } else if (begun || !belongsToHeading(row)) {
            begun = true;
            rows.accept(row);
        }
        for (int column : row.cells().keySet()) {
            if (!Integer.valueOf(column).equals(columns.get(Heading.REASON))) {
                lastColumn = Math.max(lastColumn, column);
            }
        }
    }

    private void find(RawRow row) {
        Map<Heading, List<Integer>> found = headings(row);
        boolean headings = found.size() >= (found.containsKey(Heading.NAME) ? 2 : SURELY);
        if (headings) {
            headingRow = row.number();
            lastHeadingRow = headingRow;
            take(row, found);
        }
    }

    /** "Từ ngày" and "Đến ngày" under "Thời gian lập thành tích", and (1) (2) (3) below. */
    private boolean belongsToHeading(RawRow row) {
        if (row.number() != lastHeadingRow + 1) {
            return false;
        }
        Map<Heading, List<Integer>> more = headings(row);
        more.keySet().removeAll(columns.keySet());
        boolean under = !more.isEmpty() && row.cells().keySet().stream().noneMatch(columns::containsValue);
        if (under) {
            lastHeadingRow++;
            take(row, more);
            return true;
        }
        return row.cells().size() > 2
                && row.cells().values().stream().allMatch(c -> COLUMN_NUMBER.matcher(c.text()).matches());
    }

    private static Map<Heading, List<Integer>> headings(RawRow row) {
        Map<Heading, List<Integer>> found = new EnumMap<>(Heading.class);
        row.cells().forEach((column, cell) -> {
            if (cell.type() == RawCell.Type.TEXT) {
                Heading.of(cell.text()).ifPresent(h -> found.computeIfAbsent(h, x -> new ArrayList<>()).add(column));
            }
        });
        int last = row.cells().lastKey();
        // ours is the last column; one of that name elsewhere is the owner's
        found.computeIfPresent(Heading.REASON, (h, at) -> at.contains(last) ? List.of(last) : null);
        return found;
    }

    private void take(RawRow row, Map<Heading, List<Integer>> found) {
        List<Refusal.Problem> doubled = new ArrayList<>();
        found.forEach((heading, at) -> {
            titles.put(heading, row.cells().get(at.get(0)).text().replaceAll("\\s+", " "));
            columns.put(heading, at.get(0));
            if (at.size() > 1) {
                doubled.add(FileRefusals.problem("intake.file.heading-doubled", titles.get(heading),
                        CellAddress.of(at.get(0), row.number()), CellAddress.of(at.get(1), row.number())));
            }
        });
        if (!doubled.isEmpty()) {
            throw Refusal.invalid(doubled);
        }
    }

    boolean found() {
        return headingRow > 0;
    }

    int headingRow() {
        return headingRow;
    }

    /** Where the headings are, from 0. */
    Map<Heading, Integer> columns() {
        return columns;
    }

    /** The headings as the file has them. */
    Map<Heading, String> titles() {
        return titles;
    }

    /** The last column of the sheet that holds something, our reasons of an earlier copy not counted. */
    int lastColumn() {
        return lastColumn;
    }
}
