package vn.vinhdanh.document.template.pdf;

import java.util.List;

/**
 * A set line of text.
 *
 * @param spans     its pieces, from left to right
 * @param height    from the top of this line to the top of the next
 * @param baseline  below the top
 * @param stretch   added to each space of the spans that stretch
 * @param endsPage  whether a page break stands at its end
 */
record Line(List<Span> spans, double height, double baseline, double stretch, boolean endsPage) {

    /** Letters of one look. */
    record Span(double x, double width, String text, Look look, boolean stretches) {
    }

    void draw(Canvas canvas, double left, double top) {
        for (Span span : spans) {
            canvas.text(span, left + span.x(), top + baseline, span.stretches() ? stretch : 0);
        }
    }
}
