package vn.vinhdanh.document.template.pdf;

import java.util.ArrayList;
import java.util.List;

/** A row of a table, or several that cells merged downwards hold together. */
final class RowChunk implements Chunk {

    private final List<RowSet> rows;
    private final double[] heights;
    private final List<RowChunk> repeated;

    /** @param repeated the table's heading, shown above it at the top of a page */
    RowChunk(List<RowSet> rows, List<RowChunk> repeated) {
        this.rows = rows;
        this.repeated = repeated;
        this.heights = new double[rows.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = rows.get(i).least();
            for (CellSet cell : rows.get(i).cells()) {
                if (!rows.get(i).exact() && !cell.merged() && span(i, cell) == 1) {
                    heights[i] = Math.max(heights[i], cell.height());
                }
            }
        }
        for (int i = 0; i < heights.length; i++) {
            for (CellSet cell : rows.get(i).cells()) {
                int span = cell.merged() ? 1 : span(i, cell);
                if (span > 1) {
                    heights[i + span - 1] += Math.max(cell.height() - height(i, span), 0);
                }
            }
        }
    }

    /** Over how many rows a cell goes down. */
    private int span(int row, CellSet cell) {
        int span = 1;
        while (row + span < rows.size() && rows.get(row + span).cells().stream()
                .anyMatch(below -> below.merged() && Math.abs(below.x() - cell.x()) < 1)) {
            span++;
        }
        return span;
    }

    private double height(int from, int count) {
        double height = 0;
        for (int i = from; i < from + count; i++) {
            height += heights[i];
        }
        return height;
    }

    @Override
    public double height() {
        return height(0, heights.length);
    }

    @Override
    public boolean keepWithNext() {
        return rows.stream().anyMatch(row -> row.header() || row.keepWithNext());
    }

    @Override
    public List<? extends Chunk> repeated() {
        return repeated;
    }

    @Override
    public boolean divisible() {
        return rows.size() == 1 && !rows.get(0).whole();
    }

    @Override
    public Chunk[] divide(double room) {
        if (rows.size() > 1 || rows.get(0).exact()) {
            return null;
        }
        List<CellSet> upper = new ArrayList<>();
        List<CellSet> lower = new ArrayList<>();
        boolean something = false;
        for (CellSet cell : rows.get(0).cells()) {
            double around = cell.height() - cell.content().height();
            Stack[] parts = cell.content().divide(room - around);
            something |= !parts[0].isEmpty();
            upper.add(cell.with(parts[0]));
            lower.add(cell.with(parts[1]));
        }
        return something && upper.stream().mapToDouble(CellSet::height).max().orElse(0) <= room
                ? new Chunk[] {part(upper), part(lower)} : null;
    }

    private RowChunk part(List<CellSet> cells) {
        RowSet row = rows.get(0);
        return new RowChunk(List.of(new RowSet(cells, 0, false, row.header(), row.whole(), row.keepWithNext())),
                repeated);
    }

    @Override
    public void draw(Canvas canvas, double left, double top) {
        fill(canvas, left, top);
        double y = top;
        for (int i = 0; i < heights.length; i++) {
            for (CellSet cell : rows.get(i).cells()) {
                if (!cell.merged() || i == 0) {
                    cell.draw(canvas, left, y, height(i, cell.merged() ? 1 : span(i, cell)));
                }
            }
            y += heights[i];
        }
    }

    /** Behind everything, so that no neighbour's border is painted over. */
    private void fill(Canvas canvas, double left, double top) {
        double y = top;
        for (int i = 0; i < heights.length; i++) {
            for (CellSet cell : rows.get(i).cells()) {
                if (cell.fill() != null) {
                    canvas.fill(left + cell.x(), y, cell.width(), heights[i], cell.fill());
                }
            }
            y += heights[i];
        }
    }
}
