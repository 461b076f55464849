package vn.vinhdanh.document.template.pdf;

import java.util.ArrayList;
import java.util.List;

/** Fills pages from top to bottom; what must stay together is held until it is known where it goes. */
final class Flow {

    /** Rounding must not push a line that fits exactly to the next page. */
    private static final double SLACK = 0.01;
    /** Where somebody keeps everything together, nothing is. */
    private static final int LONGEST_CHAIN = 200;

    private final Pages pages;
    private final Gaps gaps;
    private final List<Chunk> chain = new ArrayList<>();
    private Chunk above;
    private double y;
    private boolean forced;

    Flow(Pages pages, Gaps gaps) {
        this.pages = pages;
        this.gaps = gaps;
    }

    void add(Chunk chunk) {
        chain.add(chunk);
        if (!chunk.keepWithNext() || chain.size() >= LONGEST_CHAIN) {
            flush();
        }
    }

    /** Places everything that is held. */
    void flush() {
        if (chain.isEmpty()) {
            return;
        }
        List<Chunk> together = List.copyOf(chain);
        chain.clear();
        boolean mayDivide = together.size() == 1 && together.get(0).divisible();
        if (pages.isOpen() && above != null && !mayDivide) {
            double needed = gaps.between(above, together.get(0)) + height(together);
            if (y + needed > pages.bottom() + SLACK && height(together) <= pages.bottom() - pages.top()) {
                turn(together.get(0));
            }
        }
        together.forEach(this::place);
    }

    private double height(List<Chunk> together) {
        double height = 0;
        for (int i = 0; i < together.size(); i++) {
            height += together.get(i).height() + (i == 0 ? 0 : gaps.between(together.get(i - 1), together.get(i)));
        }
        return height;
    }

    private void place(Chunk chunk) {
        if (chunk.breakBefore() && above != null) {
            forced = true;
        }
        if (forced || !pages.isOpen()) {
            boolean wanted = forced || pages.isFirstOfSection();
            turn(chunk);
            y += wanted && above == null ? chunk.before() : 0;
        } else if (above != null) {
            double gap = gaps.between(above, chunk);
            if (y + gap + chunk.height() > pages.bottom() + SLACK) {
                overflow(chunk, gap);
                return;
            }
            y += gap;
        }
        draw(chunk);
    }

    /** It does not go on this page any more: part of it does, or it goes on the next. */
    private void overflow(Chunk chunk, double gap) {
        Chunk[] parts = chunk.divisible() ? chunk.divide(pages.bottom() - y - gap) : null;
        if (parts != null) {
            y += gap;
            put(parts[0]);
            turn(parts[1]);
            draw(parts[1]);
        } else {
            turn(chunk);
            draw(chunk);
        }
    }

    private void draw(Chunk chunk) {
        Chunk rest = chunk;
        while (y + rest.height() > pages.bottom() + SLACK) {
            Chunk[] parts = rest.divide(pages.bottom() - y);
            if (parts == null) {
                break; // higher than a page and of one piece: it runs out of the page rather than get lost
            }
            put(parts[0]);
            turn(parts[1]);
            rest = parts[1];
        }
        put(rest);
        forced = rest.breakAfter();
    }

    private void put(Chunk chunk) {
        chunk.draw(pages.canvas(), pages.left(), y);
        y += chunk.height();
        above = chunk;
    }

    /** To the top of the next page, where the heading of a table is shown again. */
    private void turn(Chunk first) {
        pages.open();
        y = pages.top();
        above = null;
        forced = false;
        first.repeated().forEach(this::put);
    }

    /** The next section begins. */
    void section(Section next) {
        flush();
        boolean samePage = next.continuous();
        pages.section(next);
        if (!samePage) {
            above = null;
            forced = false;
        }
    }
}
