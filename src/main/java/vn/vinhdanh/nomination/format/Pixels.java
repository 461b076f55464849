package vn.vinhdanh.nomination.format;

/** How large a picture may be. A few kilobytes can hold one that takes gigabytes to show. */
final class Pixels {

    /** A3 at 600 dots an inch has 70 million. */
    private static final long MOST = 100_000_000;

    private Pixels() {
    }

    static Finding inspect(PaperFormat format, long width, long height) {
        if (width <= 0 || height <= 0) {
            return Finding.DAMAGED;
        }
        return width > MOST / height ? Finding.unfit("nomination.paper.pixels", width, height, MOST / 1_000_000)
                : Finding.of(format);
    }
}
