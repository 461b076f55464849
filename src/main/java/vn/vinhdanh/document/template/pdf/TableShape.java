package vn.vinhdanh.document.template.pdf;

import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;
import vn.vinhdanh.document.template.Block;
import vn.vinhdanh.document.template.Wml;

/**
 * Where the columns of a table are and what its cells are set by. Lengths in points.
 *
 * @param edges  left edge of each column and the right edge of the last, from the left margin
 * @param style  of the table, which its paragraphs follow
 */
record TableShape(double[] edges, Properties table, String style) {

    private static final double CELL_MARGIN = 5.4;
    private static final double PERCENT = 5000;
    /** Word has no more. */
    static final int MOST_COLUMNS = 63;

    static TableShape of(Block.Table table, StyleSheet styles, double width, boolean bordersAtMargin) {
        Properties properties = styles.table(table.properties());
        double[] columns = columns(table);
        double whole = Arrays.stream(columns).sum();
        Element wanted = properties.child("tblW");
        if ("pct".equals(Wml.attribute(wanted, "type")) && whole > 0) {
            double share = width * Wml.number(wanted, "w", PERCENT) / PERCENT / whole;
            columns = Arrays.stream(columns).map(column -> column * share).toArray();
        } else if (whole == 0) {
            Arrays.fill(columns, width / Math.max(columns.length, 1));
        }
        whole = Arrays.stream(columns).sum();
        double[] edges = new double[columns.length + 1];
        edges[0] = switch (Forms.align(properties.value("jc"))) {
            case CENTER -> (width - whole) / 2;
            case RIGHT -> width - whole;
            default -> properties.points("tblInd", 0, "w")
                    - (bordersAtMargin ? 0 : side(properties.child("tblCellMar"), "left"));
        };
        for (int i = 0; i < columns.length; i++) {
            edges[i + 1] = edges[i] + columns[i];
        }
        return new TableShape(edges, properties, Wml.value(table.properties(), "tblStyle"));
    }

    private static double[] columns(Block.Table table) {
        List<Element> grid = table.grid() == null ? List.of() : Wml.children(table.grid());
        int columns = Math.max(grid.size(), table.rows().stream()
                .mapToInt(row -> row.cells().stream().mapToInt(TableShape::span).sum()).max().orElse(1));
        double[] widths = new double[columns];
        for (int i = 0; i < grid.size(); i++) {
            widths[i] = Wml.number(grid.get(i), "w", 0) / 20;
        }
        return widths;
    }

    /** Over how many columns a cell goes. */
    static int span(Block.Cell cell) {
        double span = Wml.number(Wml.child(cell.properties(), "gridSpan"), "val", 1);
        return (int) Math.max(1, Math.min(span, MOST_COLUMNS));
    }

    double edge(int column) {
        return edges[Math.min(column, edges.length - 1)];
    }

    /** Between the border of a cell and its text. */
    double margin(Element cell, String side) {
        Element own = Wml.child(cell, "tcMar");
        boolean hasOwn = own != null && (Wml.child(own, side) != null || Wml.child(own, other(side)) != null);
        return side(hasOwn ? own : table.child("tblCellMar"), side);
    }

    private static double side(Element margins, String side) {
        Element margin = Wml.child(margins, side) == null ? Wml.child(margins, other(side)) : Wml.child(margins, side);
        double otherwise = side.equals("top") || side.equals("bottom") ? 0 : CELL_MARGIN * 20;
        return Wml.number(margin, "w", otherwise) / 20;
    }

    private static String other(String side) {
        return side.equals("left") ? "start" : side.equals("right") ? "end" : side;
    }

    /** The border of a cell's side: its own, else the table's, outside or inside. */
    Form.Border border(Element cell, String side, boolean outside) {
        Element own = Wml.child(cell, "tcBorders");
        Element wanted = Wml.child(own, side) == null ? Wml.child(own, other(side)) : Wml.child(own, side);
        if (wanted != null) {
            return Borders.read(wanted);
        }
        boolean across = side.equals("top") || side.equals("bottom");
        String name = outside ? side : across ? "insideH" : "insideV";
        Element all = table.child("tblBorders");
        return Borders.read(Wml.child(all, name) == null ? Wml.child(all, other(name)) : Wml.child(all, name));
    }
}
