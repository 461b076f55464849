package vn.vinhdanh.document.template.pdf;

import java.util.ArrayList;
import java.util.List;

/** Pieces one below the other, such as the content of a cell or a header. */
final class Stack {

    private record Placed(double top, Chunk chunk) {

        double bottom() {
            return top + chunk.height();
        }
    }

    private final List<Placed> placed = new ArrayList<>();
    private final Gaps gaps;
    private double height;

    Stack(Gaps gaps) {
        this.gaps = gaps;
    }

    void add(Chunk chunk) {
        double top = placed.isEmpty() ? chunk.before()
                : placed.get(placed.size() - 1).bottom() + gaps.between(placed.get(placed.size() - 1).chunk(), chunk);
        placed.add(new Placed(top, chunk));
        height = top + chunk.height() + chunk.after();
    }

    double height() {
        return height;
    }

    boolean keepsWithNext() {
        return !placed.isEmpty() && placed.get(placed.size() - 1).chunk().keepWithNext();
    }

    void draw(Canvas canvas, double left, double top) {
        placed.forEach(piece -> piece.chunk().draw(canvas, left, top + piece.top()));
    }

    /** What fits in the room, and the rest; either may be empty. */
    Stack[] divide(double room) {
        Stack upper = new Stack(gaps);
        Stack lower = new Stack(gaps);
        double from = -1;
        for (Placed piece : placed) {
            if (from < 0 && piece.bottom() <= room) {
                upper.placed.add(piece);
                upper.height = piece.bottom();
            } else {
                from = from < 0 ? piece.top() : from;
                lower.placed.add(new Placed(piece.top() - from, piece.chunk()));
                lower.height = height - from;
            }
        }
        return new Stack[] {upper, lower};
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }
}
