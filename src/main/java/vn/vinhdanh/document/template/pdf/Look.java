package vn.vinhdanh.document.template.pdf;

/**
 * How letters look. Lengths in points.
 *
 * @param raised  how far above the baseline, below where negative
 * @param spacing added after each letter
 * @param color   {@code RRGGBB}
 */
record Look(boolean bold, boolean italic, double size, boolean underlined, boolean struck, boolean capitals,
            boolean hidden, double raised, double spacing, String color) {

    /** Times New Roman's, which Tinos has as well: a line is as high as Word makes it. */
    private static final double ASCENT = 0.891;
    private static final double DESCENT = 0.216;
    private static final double GAP = 0.042;

    double height() {
        return size * (ASCENT + DESCENT + GAP);
    }

    double descent() {
        return size * DESCENT;
    }
}
