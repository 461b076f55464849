package vn.vinhdanh.document.template.pdf;

/**
 * Space between two pieces. Word takes the larger of what the upper and the lower want, unless an old setting of the
 * document adds them.
 */
record Gaps(boolean added) {

    double between(Chunk upper, Chunk lower) {
        boolean close = upper.closeTo() != null && upper.closeTo().equals(lower.closeTo());
        if (close) {
            return 0;
        }
        return added ? upper.after() + lower.before() : Math.max(upper.after(), lower.before());
    }
}
