package vn.vinhdanh.document.template.pdf;

import java.util.List;

/**
 * How a paragraph is set. Lengths in points.
 *
 * @param first     indent of the first line against {@code left}; negative where it hangs
 * @param line      with {@link LineRule#MULTIPLE} a factor, else a height
 * @param numbering the list it is numbered in, or null
 */
record Form(Align align, double left, double right, double first, double before, double after, LineRule lineRule,
            double line, boolean keepNext, boolean keepLines, boolean breakBefore, boolean widowControl,
            boolean contextual, String style, List<Tab> tabs, Border top, Border bottom, String fill,
            NumberedIn numbering) {

    enum Align { LEFT, CENTER, RIGHT, JUSTIFY }

    enum LineRule { MULTIPLE, EXACT, AT_LEAST }

    /** @param align of the text at the stop; decimal stops are set as right ones */
    record Tab(double at, Align align) {
    }

    /** @param space between the text and the line */
    record Border(double width, double space, String color) {
    }

    record NumberedIn(String list, int level) {
    }
}
