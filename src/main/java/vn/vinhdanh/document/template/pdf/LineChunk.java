package vn.vinhdanh.document.template.pdf;

/**
 * A line of a paragraph, with the paragraph's border where it is the first or the last line.
 *
 * @param width between the margins of the page or the cell
 */
record LineChunk(Line line, Form form, double width, boolean first, boolean last, boolean keepWithNext)
        implements Chunk {

    @Override
    public double height() {
        return above() + line.height() + (last ? space(form.bottom()) : 0);
    }

    private double above() {
        return first ? space(form.top()) : 0;
    }

    private static double space(Form.Border border) {
        return Borders.drawn(border) ? border.space() + border.width() : 0;
    }

    @Override
    public double before() {
        return first ? form.before() : 0;
    }

    @Override
    public double after() {
        return last ? form.after() : 0;
    }

    @Override
    public boolean breakBefore() {
        return first && form.breakBefore();
    }

    @Override
    public boolean breakAfter() {
        return line.endsPage();
    }

    @Override
    public String closeTo() {
        return form.contextual() ? form.style() : null;
    }

    @Override
    public void draw(Canvas canvas, double left, double top) {
        double from = left + form.left();
        double to = left + width - form.right();
        if (form.fill() != null) {
            canvas.fill(from, top, to - from, height(), form.fill());
        }
        line.draw(canvas, left, top + above());
        if (first && Borders.drawn(form.top())) {
            canvas.rule(from, top + form.top().width() / 2, to, top + form.top().width() / 2, form.top());
        }
        if (last && Borders.drawn(form.bottom())) {
            double y = top + height() - form.bottom().width() / 2;
            canvas.rule(from, y, to, y, form.bottom());
        }
    }
}
