package vn.vinhdanh.document.template.pdf;

import java.util.List;

/** Something set that stands on one page: a line, a row of a table. Lengths in points. */
interface Chunk {

    double height();

    /** Space wanted above, unless at the top of a page. */
    default double before() {
        return 0;
    }

    /** Space wanted below. */
    default double after() {
        return 0;
    }

    /** Whether it must not be the last on its page. */
    default boolean keepWithNext() {
        return false;
    }

    default boolean breakBefore() {
        return false;
    }

    default boolean breakAfter() {
        return false;
    }

    /** The style of paragraphs between which no space is wanted, or null. */
    default String closeTo() {
        return null;
    }

    /** What is shown again above it where it comes to the top of a page. */
    default List<? extends Chunk> repeated() {
        return List.of();
    }

    /** Whether it may be divided where it fits a page of its own. */
    default boolean divisible() {
        return false;
    }

    /** What goes in the room, and the rest; null where nothing does. */
    default Chunk[] divide(double room) {
        return null;
    }

    void draw(Canvas canvas, double left, double top);
}
