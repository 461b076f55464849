package vn.vinhdanh.document.template.pdf;

/**
 * A cell, set. Lengths in points.
 *
 * @param x         of its left edge, from the left margin
 * @param content   its paragraphs, as wide as the cell without its own margins
 * @param inset     left, top and bottom margin of the cell
 * @param borders   left, top, right, bottom; null where there is none
 * @param middle    whether the content stands in the middle; {@code low} at the bottom
 * @param merged    whether it is part of the cell above
 */
record CellSet(double x, double width, Stack content, double[] inset, Form.Border[] borders, String fill,
               boolean middle, boolean low, boolean merged) {

    double height() {
        return inset[1] + content.height() + inset[2]
                + (Borders.drawn(borders[1]) ? borders[1].width() : 0);
    }

    /** The same cell with other content. */
    CellSet with(Stack other) {
        return new CellSet(x, width, other, inset, borders, fill, middle, low, merged);
    }

    void draw(Canvas canvas, double left, double top, double height) {
        double free = Math.max(height - height(), 0);
        double above = middle ? free / 2 : low ? free : 0;
        double border = Borders.drawn(borders[1]) ? borders[1].width() : 0;
        content.draw(canvas, left + x + inset[0], top + border + inset[1] + above);
        line(canvas, left + x, top, left + x, top + height, borders[0]);
        line(canvas, left + x, top, left + x + width, top, borders[1]);
        line(canvas, left + x + width, top, left + x + width, top + height, borders[2]);
        line(canvas, left + x, top + height, left + x + width, top + height, borders[3]);
    }

    private static void line(Canvas canvas, double x1, double y1, double x2, double y2, Form.Border border) {
        if (Borders.drawn(border)) {
            canvas.rule(x1, y1, x2, y2, border);
        }
    }
}
