package vn.vinhdanh.document.template.pdf;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines, as Word does: as much as goes in a line, then the next. */
final class LineBreaking {

    /** Rounding must not push a word that fits exactly to the next line. */
    private static final double SLACK = 0.01;

    private final Letters letters;
    private final Form form;
    private final double width;
    private final double defaultTab;
    private final Look mark;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param width between the margins of the page or the cell
     * @param mark  how the paragraph's end looks, which gives an empty line its height
     */
    LineBreaking(Letters letters, Form form, double width, double defaultTab, Look mark) {
        this.letters = letters;
        this.form = form;
        this.width = width;
        this.defaultTab = defaultTab;
        this.mark = mark;
    }

    List<Line> lines() {
        int at = 0;
        do {
            at = line(at);
        } while (at < letters.size());
        return lines;
    }

    private int line(int from) {
        double start = form.left() + (lines.isEmpty() ? form.first() : 0);
        double end = Math.max(width - form.right(), start + 1);
        double x = start;
        int at = from;
        int lastBreak = -1;
        double[] xs = new double[letters.size() - from + 1];
        while (at < letters.size()) {
            int letter = letters.letter(at);
            xs[at - from] = x;
            if (letter == Letters.LINE || letter == Letters.PAGE) {
                xs[at - from + 1] = x;
                return finish(from, at, at + 1, xs, start, end, letter == Letters.PAGE, true);
            }
            x = letter == Letters.TAB ? afterTab(at, x, end) : x + letters.width(at);
            if (x > end + SLACK && letter != ' ' && at > from) {
                int next = lastBreak > from ? lastBreak : at;
                return finish(from, next, next, xs, start, end, false, false);
            }
            at++;
            if (letters.breaksAfter(at - 1)) {
                lastBreak = at;
            }
        }
        xs[at - from] = x;
        return finish(from, at, at, xs, start, end, false, true);
    }

    private double afterTab(int at, double x, double end) {
        Form.Tab stop = stop(x);
        if (stop.align() == Form.Align.LEFT || stop.align() == Form.Align.JUSTIFY) {
            return stop.at();
        }
        double text = 0;
        for (int i = at + 1; i < letters.size() && letters.letter(i) >= ' '; i++) {
            text += letters.width(i);
        }
        double share = stop.align() == Form.Align.CENTER ? text / 2 : text;
        return Math.max(x, Math.min(stop.at(), end) - share);
    }

    private Form.Tab stop(double x) {
        double beyond = x + 0.1;
        for (Form.Tab tab : form.tabs()) {
            if (tab.at() > beyond) {
                return tab;
            }
        }
        if (form.first() < 0 && form.left() > beyond) {
            return new Form.Tab(form.left(), Form.Align.LEFT);
        }
        return new Form.Tab((Math.floor(beyond / defaultTab) + 1) * defaultTab, Form.Align.LEFT);
    }

    /** @param to where its letters end. @param next where the next line begins */
    private int finish(int from, int to, int next, double[] xs, double start, double end, boolean endsPage,
                       boolean last) {
        int visible = to;
        while (visible > from && letters.letter(visible - 1) == ' ') {
            visible--;
        }
        double room = end - (visible > from ? xs[visible - from] : start);
        int stretchFrom = from;
        for (int i = from; i < visible; i++) {
            if (letters.letter(i) == Letters.TAB) {
                stretchFrom = i + 1;
            }
        }
        double shift = form.align() == Form.Align.CENTER ? room / 2 : form.align() == Form.Align.RIGHT ? room : 0;
        double stretch = 0;
        if (form.align() == Form.Align.JUSTIFY && !last && room > 0) {
            int spaces = 0;
            for (int i = stretchFrom; i < visible; i++) {
                spaces += letters.letter(i) == ' ' ? 1 : 0;
            }
            stretch = spaces == 0 ? 0 : room / spaces;
        }
        lines.add(new Spans(letters, form, mark).line(from, visible, to, xs, shift, stretchFrom, stretch, endsPage));
        return next;
    }
}
