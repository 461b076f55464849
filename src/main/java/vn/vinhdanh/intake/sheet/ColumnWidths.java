package vn.vinhdanh.intake.sheet;

import java.util.ArrayList;
import java.util.List;

/** The columns' widths and styles as the sheet declares them, and the same with one column made wide. */
final class ColumnWidths {

    private static final int WIDE = 70;

    private final List<XmlTag> columns = new ArrayList<>();

    void add(XmlTag column) {
        columns.add(column);
    }

    /** The style of cells that are not there, by column from 0. */
    int style(int column) {
        return columns.stream().filter(c -> covers(c, column + 1)).findFirst().map(c -> c.number("style", 0))
                .orElse(0);
    }

    /** All declarations with the given column (from 0) wide; ranges that cover it are split around it. */
    String with(int column, String prefix) {
        int number = column + 1;
        StringBuilder all = new StringBuilder();
        boolean written = false;
        for (XmlTag declared : columns) {
            if (!written && declared.number("max", 0) >= number) {
                written = true;
                if (covers(declared, number)) {
                    split(declared, number, all, prefix);
                    continue;
                }
                all.append(wide(number, prefix));
            }
            all.append(declared.raw());
        }
        return written ? all.toString() : all.append(wide(number, prefix)).toString();
    }

    private static void split(XmlTag declared, int number, StringBuilder all, String prefix) {
        if (declared.number("min", 0) < number) {
            all.append(declared.with("max", number - 1).raw());
        }
        all.append(wide(number, prefix));
        if (declared.number("max", 0) > number) {
            all.append(declared.with("min", number + 1).raw());
        }
    }

    private static boolean covers(XmlTag column, int number) {
        return column.number("min", 0) <= number && column.number("max", 0) >= number;
    }

    private static String wide(int number, String prefix) {
        return "<" + prefix + "col min=\"" + number + "\" max=\"" + number + "\" width=\"" + WIDE
                + "\" customWidth=\"1\"/>";
    }
}
