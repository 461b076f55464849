package vn.vinhdanh.document.template.pdf;

import java.util.ArrayList;
import java.util.List;

/** Puts the letters of a line together in spans of one look, and finds how high the line is. */
final class Spans {

    private final Letters letters;
    private final Form form;
    private final Look mark;

    Spans(Letters letters, Form form, Look mark) {
        this.letters = letters;
        this.form = form;
        this.mark = mark;
    }

    Line line(int from, int visible, int to, double[] xs, double shift, int stretchFrom, double stretch,
              boolean endsPage) {
        List<Line.Span> spans = new ArrayList<>();
        double height = 0;
        double descent = 0;
        double added = 0;
        int at = from;
        while (at < visible) {
            if (letters.letter(at) == Letters.TAB) {
                at++;
                continue;
            }
            int end = at;
            int spaces = 0;
            StringBuilder text = new StringBuilder();
            while (end < visible && letters.look(end) == letters.look(at) && letters.letter(end) != Letters.TAB) {
                text.appendCodePoint(letters.letter(end));
                spaces += letters.letter(end) == ' ' ? 1 : 0;
                end++;
            }
            boolean stretches = stretch != 0 && at >= stretchFrom;
            double more = stretches ? spaces * stretch : 0;
            spans.add(new Line.Span(xs[at - from] + shift + added, xs[end - from] - xs[at - from] + more,
                    text.toString(), letters.look(at), stretches));
            added += more;
            at = end;
        }
        for (int i = from; i < to; i++) {
            height = Math.max(height, letters.look(i).height());
            descent = Math.max(descent, letters.look(i).descent());
        }
        if (height == 0) {
            Look look = from < letters.size() ? letters.look(from) : mark;
            height = look.height();
            descent = look.descent();
        }
        double set = switch (form.lineRule()) {
            case MULTIPLE -> height * form.line();
            case EXACT -> form.line();
            case AT_LEAST -> Math.max(height, form.line());
        };
        return new Line(spans, set, set - (form.lineRule() == Form.LineRule.EXACT ? descent * set / height : descent),
                stretch, endsPage);
    }
}
