package vn.vinhdanh.document.template.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import vn.vinhdanh.document.template.Block;
import vn.vinhdanh.document.template.Wml;

/** Sets a table row by row; a row is held until the next one shows that no cell goes on downwards. */
final class TableSetting {

    private final Setting setting;
    private final TableShape shape;
    private final Consumer<Chunk> out;
    private final List<RowChunk> heading = new ArrayList<>();
    private List<RowSet> held = new ArrayList<>();
    private boolean first = true;
    private boolean inHeading = true;

    TableSetting(Setting setting, Block.Table table, double width, Consumer<Chunk> out) {
        this.setting = setting;
        this.shape = TableShape.of(table, setting.styles(), width, setting.bordersAtMargin());
        this.out = out;
    }

    void row(Block.Row row) {
        RowSet set = set(row);
        if (!set.continuesCells()) {
            release();
        }
        held.add(set);
        first = false;
    }

    void end() {
        release();
    }

    private void release() {
        if (held.isEmpty()) {
            return;
        }
        inHeading &= held.stream().anyMatch(RowSet::header);
        RowChunk chunk = new RowChunk(held, inHeading ? List.of() : List.copyOf(heading));
        if (inHeading) {
            heading.add(chunk);
        }
        held = new ArrayList<>();
        out.accept(chunk);
    }

    private RowSet set(Block.Row row) {
        Properties properties = new Properties(row.properties().stream().filter(p -> Wml.is(p, "trPr")).toList());
        List<CellSet> cells = new ArrayList<>();
        int column = (int) Math.min(number(properties.child("gridBefore")), TableShape.MOST_COLUMNS);
        int columns = shape.edges().length - 1;
        for (Block.Cell cell : row.cells()) {
            int next = column + TableShape.span(cell);
            cells.add(cell(cell, column, Math.min(next, columns), columns));
            column = next;
        }
        boolean exact = "exact".equals(Wml.attribute(properties.child("trHeight"), "hRule"));
        return new RowSet(cells, number(properties.child("trHeight")) / 20, exact, properties.on("tblHeader", false),
                properties.on("cantSplit", false), !cells.isEmpty() && cells.get(0).content().keepsWithNext());
    }

    private static double number(Element property) {
        return Math.max(0, Wml.number(property, "val", 0));
    }

    private CellSet cell(Block.Cell cell, int from, int to, int columns) {
        Element properties = cell.properties();
        double left = shape.margin(properties, "left");
        double x = shape.edge(from);
        double width = shape.edge(to) - x;
        Stack content = setting.stack(cell.content(), width - left - shape.margin(properties, "right"),
                shape.style(), null);
        Form.Border[] borders = {shape.border(properties, "left", from == 0),
            shape.border(properties, "top", first), shape.border(properties, "right", to == columns),
            bottom(properties)};
        String stands = String.valueOf(Wml.value(properties, "vAlign"));
        Element merge = Wml.child(properties, "vMerge");
        return new CellSet(x, width, content,
                new double[] {left, shape.margin(properties, "top"), shape.margin(properties, "bottom")}, borders,
                Forms.fill(Wml.child(properties, "shd")), stands.equals("center"), stands.equals("bottom"),
                merge != null && !"restart".equals(Wml.attribute(merge, "val")));
    }

    /** Any row may turn out to be the last, on its page or at all. */
    private Form.Border bottom(Element cell) {
        Form.Border inside = shape.border(cell, "bottom", false);
        return inside == null ? shape.border(cell, "bottom", true) : inside;
    }
}
